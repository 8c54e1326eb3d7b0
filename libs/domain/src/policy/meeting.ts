/** A series of meetings as the pack lists it (联席会议, 调度会议; Art. 13): who takes the chair and who sits there. */
export interface MeetingSeries {
  id: string;
  title: string;
  chair?: string;
  co_chair?: string;
  members?: string[];
  /** Held behind the wall of a compartment; nothing of it stands here. */
  sealed?: boolean;
}
