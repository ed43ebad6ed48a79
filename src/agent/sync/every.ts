/** True at the first look and then once in so many ms; a clock that was set back does not stop it. */
export function every(ms: number): (at: number) => boolean {
  let next = 0;
  return (at) => {
    if (at < next && next - at <= ms) return false;
    next = at + ms;
    return true;
  };
}
