/** The desktop of this PC, where the host has one to show things on. Neither throws. */
export type HostDesktop = {
  /** Shows a message of a store once, outside the window. */
  notify: (message: { storeId: string; title: string; body: string }) => void;
  /** A count at the app's icon; 0 takes it away. */
  badge: (count: number) => void;
};
