/*
 * Rings through a table with totals, along which one more and one fewer can be passed on so that every sum stays right. Pure.
 *
 * Each row with its total, and each column with its total, is a sum that comes to nought when the total is taken off. So a ring that turns
 * from row to column and back changes its cells by one more and one fewer in turn, and a total the other way round.
 */

/** A cell or a total: the last row and the last column of a table hold the totals. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A table as far as rings are concerned. */
export interface Standing {
  /** With the row of totals. */
  readonly rows: number;
  /** With the column of totals. */
  readonly columns: number;
  /** A total of one row or of one column: it is taken off. The total of totals is not. */
  readonly isTotal: (place: Place) => boolean;
  readonly isWithheld: (place: Place) => boolean;
  /** Whether it could be one more or one fewer, once it is withheld. */
  readonly canMove: (place: Place, by: 1 | -1) => boolean;
  /** What it costs to withhold it; null where it never is. */
  readonly costOf: (place: Place) => number | null;
}

type Direction = 1 | -1;

/** @returns whether a withheld number could be another one, everything that is printed staying as it is */
export function freeCycle(standing: Standing, place: Place): boolean {
  const free = (at: Place): number | null => (standing.isWithheld(at) ? 0 : null);
  return ring(standing, place, 1, free) !== null || ring(standing, place, -1, free) !== null;
}

/**
 * The ring through a number that costs least to withhold.
 * @returns its places, those that are withheld already among them
 * @throws Error when there is none, which a table with all its totals rules out
 */
export function cheapestCycle(standing: Standing, place: Place): readonly Place[] {
  const price = (at: Place): number | null => (standing.isWithheld(at) ? 0 : standing.costOf(at));
  const up = ring(standing, place, 1, price);
  const down = ring(standing, place, -1, price);
  if (up === null && down === null) throw new Error('A withheld number has no ring.');
  return down === null || (up !== null && up.cost <= down.cost) ? (up?.places ?? []) : down.places;
}

interface Ring {
  readonly cost: number;
  readonly places: readonly Place[];
}

/**
 * The cheapest ring that changes a number by one: from the number's column through others back to its row (Dijkstra's shortest path).
 * @param price what a place costs; null where the ring cannot go
 */
function ring(standing: Standing, from: Place, by: Direction, price: (place: Place) => number | null): Ring | null {
  const step = signed(standing, from) === 1 ? by : flipped(by);
  if (!standing.canMove(from, by)) return null;
  // Nodes: rows first, then columns.
  const nodes = standing.rows + standing.columns;
  const reached = new Map<number, Ring>([[standing.rows + from.column, { cost: 0, places: [from] }]]);
  const settled = new Set<number>();
  for (;;) {
    const next = cheapestOpen(reached, settled);
    if (next === null) return null;
    const [node, soFar] = next;
    if (node === from.row) return soFar;
    settled.add(node);
    for (let other = 0; other < nodes; other += 1) {
      const isRow = node < standing.rows;
      if (settled.has(other) || isRow === other < standing.rows) continue;
      const place = isRow ? { row: node, column: other - standing.rows } : { row: other, column: node - standing.rows };
      if (place.row === from.row && place.column === from.column) continue;
      // Out of a row it goes on in the direction of the beginning, out of a column against it.
      const change = isRow ? step : flipped(step);
      const cost = price(place);
      if (cost === null || !standing.canMove(place, signed(standing, place) === 1 ? change : flipped(change))) continue;
      const known = reached.get(other);
      if (known === undefined || soFar.cost + cost < known.cost) reached.set(other, { cost: soFar.cost + cost, places: [...soFar.places, place] });
    }
  }
}

function cheapestOpen(reached: ReadonlyMap<number, Ring>, settled: ReadonlySet<number>): readonly [number, Ring] | null {
  let best: readonly [number, Ring] | null = null;
  for (const entry of reached) {
    if (!settled.has(entry[0]) && (best === null || entry[1].cost < best[1].cost)) best = entry;
  }
  return best;
}

/** Totals of a line count the other way round. */
function signed(standing: Standing, place: Place): Direction {
  return standing.isTotal(place) ? -1 : 1;
}

function flipped(direction: Direction): Direction {
  return direction === 1 ? -1 : 1;
}
