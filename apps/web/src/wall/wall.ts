/** What the hall's screen is told: numbers, windows and counts. Instants are ISO 8601 in UTC. */
export interface Wall {
  /** Time of the centre. */
  at: string;
  centre: string;
  phone: string;
  /** That nothing is charged. */
  free: string;
  /** Where the petitioner's page lies. */
  address: string;
  /** Newest first. */
  calls: WallCall[];
  windows: { window: string; title: string; waiting: number }[];
  counts: { registered: number; consult: number; settled: number; mediated: number };
  /** 今日坐班; null on a day without. */
  duty: { name: string; title: string; hours: string } | null;
  lights: { colour: string; title: string; count: number }[];
}

export interface WallCall {
  ticket: string;
  window: string;
  /** '3号窗 人社局'. */
  windowTitle: string;
  at: string;
}
