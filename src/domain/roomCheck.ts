import type { AsetRow } from '../tables/aset';
import { foldKey } from '../tables/table';

/** What a look into a room came to, against the room that each device is noted in. */
export interface RoomCheck<D> {
  inPlace: D[];
  /** Noted here, not seen. */
  missing: D[];
  /** Seen here, noted elsewhere or nowhere. */
  misplaced: D[];
  /** Noted here, not seen, and out for repair: known where. */
  away: D[];
}

export function roomCheck<D extends Pick<AsetRow, 'id' | 'ruang' | 'status'>>(
  devices: readonly D[],
  room: string,
  seen: readonly string[],
  awayIds: readonly string[],
): RoomCheck<D> {
  const found = new Set(seen.map(foldKey));
  const out = new Set(awayIds.map(foldKey));
  const active = devices.filter(({ status }) => status === 'AKTIF');
  const isHere = ({ ruang }: D) => ruang !== null && foldKey(ruang) === foldKey(room);
  const isSeen = ({ id }: D) => found.has(foldKey(id));
  const isAway = ({ id }: D) => out.has(foldKey(id));
  return {
    inPlace: active.filter((device) => isHere(device) && isSeen(device)),
    missing: active.filter((device) => isHere(device) && !isSeen(device) && !isAway(device)),
    misplaced: active.filter((device) => !isHere(device) && isSeen(device)),
    away: active.filter((device) => isHere(device) && !isSeen(device) && isAway(device)),
  };
}

const EARLIER = /(?:^|; )Periksa \d\d-\d\d-\d{4}: [^;]*/g;

/** A device's note with what this check says in the place of what an earlier one said; null: nothing is left to say. */
export function noteAfterCheck(note: string | null, says: string | null): string | null {
  const own = (note ?? '').replace(EARLIER, '').replace(/^; /, '');
  const parts = [own, says ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}
