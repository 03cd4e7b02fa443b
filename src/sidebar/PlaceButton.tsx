import type { ButtonHTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import { server } from './server';

interface Props extends ButtonHTMLAttributes {
  place: { sheet: string; line: number; column: number };
}

/** Shows a place of the workbook in the grid. */
export function PlaceButton({ place, ...rest }: Props) {
  const [lost, setLost] = useState<string | null>(null);
  const { sheet, line, column } = place;
  return (
    <>
      <button
        type="button"
        class="link"
        {...rest}
        onClick={() => {
          setLost(null);
          server.bukaTempat({ sheet, line, column }).catch((failure: Error) => setLost(failure.message));
        }}
      />
      {lost && (
        <span class="field-error" role="alert">
          {lost}
        </span>
      )}
    </>
  );
}
