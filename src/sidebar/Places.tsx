import { PlaceButton } from './PlaceButton';
import { Whole } from './Whole';

interface Props {
  places: readonly { sheet: string; line: number; column: number; sentence: string }[];
}

/** Places of the workbook, each with what is the matter there; a click opens it. */
export function Places({ places }: Props) {
  if (places.length === 0) return null;
  return (
    <ul class="places">
      {places.map((place) => (
        <li key={`${place.sheet} ${place.line} ${place.column} ${place.sentence}`}>
          <PlaceButton place={place}>
            <Whole>{place.sentence}</Whole>
          </PlaceButton>
          <span class="where">
            {place.sheet}
            {place.line > 0 && `, baris ${place.line}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
