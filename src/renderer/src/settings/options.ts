interface Option {
  id: string;
  name: string;
  detail: string;
}

/** What a select offers: the choices by name, and the present value even when the other system no longer has it. */
export function optionsOf(
  choices: readonly Option[] | undefined,
  present: string,
  gone: (id: string) => string,
): { value: string; label: string }[] {
  const offered = (choices ?? []).map((choice) => ({
    value: choice.id,
    label: choice.detail === '' ? choice.name : `${choice.name} · ${choice.detail}`,
  }));
  if (present === '' || offered.some((option) => option.value === present)) return offered;
  return [{ value: present, label: choices ? gone(present) : present }, ...offered];
}
