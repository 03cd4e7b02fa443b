import { wholePieces } from '../cells/wholePieces';

/** A text whose days and percents stay on one line each. */
export function Whole({ children }: { children: string }) {
  return (
    <>
      {wholePieces(children).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} class="whole">
            {piece}
          </span>
        ),
      )}
    </>
  );
}
