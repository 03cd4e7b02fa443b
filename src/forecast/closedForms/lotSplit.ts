/**
 * Shares a lot of whole pieces out by weight, nobody getting more than is needed there: each next piece goes where the
 * weight per piece so far is largest (Sainte-Laguë's divisors 1, 3, 5 ...). No one is a whole piece away from the exact
 * share without reason, and a larger lot never gives anyone less, as it can with largest remainders. Of equals the
 * first is served first. Weights and needs at least 0, needs whole; answers one number per weight.
 */
export function splitLot(lot: number, weights: readonly number[], needs: readonly number[]): number[] {
  const shares = weights.map(() => 0);
  for (let left = Math.floor(lot); left > 0; left--) {
    let best = -1;
    let claim = 0;
    for (let index = 0; index < weights.length; index++) {
      if (shares[index]! >= needs[index]!) continue;
      const own = weights[index]! / (2 * shares[index]! + 1);
      if (own > claim) {
        best = index;
        claim = own;
      }
    }
    if (best < 0) break;
    shares[best]! += 1;
  }
  return shares;
}
