import type { GraphEntity } from "@newsgraph/schema";

/** A point of the Earth in degrees, north and east positive. */
export type GeoPoint = { readonly latitude: number; readonly longitude: number };

/** Spellings of one place may lie so far apart, in degrees; points further apart are two places, and none is known to be meant. */
const NEARBY = 0.5;

/** Where an entity lies by its `geo:` links (RFC 5870); `undefined` where it has none, or they contradict each other. */
export function findPoint({ same }: Pick<GraphEntity, "same">): GeoPoint | undefined {
  const points = (same ?? []).map(readGeoLink).filter((point) => point !== undefined);
  const [first] = points;
  const agree = points.every(
    ({ latitude, longitude }) =>
      Math.abs(latitude - first!.latitude) <= NEARBY && Math.abs(longitude - first!.longitude) <= NEARBY,
  );
  return agree ? first : undefined;
}

/** The ISO 3166-1 code of a state by its links, of two capitals; `undefined` where it has none, or several. */
export function findCountryCode(entity: Pick<GraphEntity, "same">): string | undefined {
  return findCode(entity, /^urn:iso:std:iso:3166:-1:([A-Z]{2})$/);
}

/** The ISO 3166-2 code of a part of a state by its links, such as `DE-BY`; `undefined` where it has none, or several. */
export function findRegionCode(entity: Pick<GraphEntity, "same">): string | undefined {
  return findCode(entity, /^urn:iso:std:iso:3166:-2:([A-Z]{2}-[A-Z0-9]{1,3})$/);
}

function findCode({ same }: Pick<GraphEntity, "same">, pattern: RegExp): string | undefined {
  const codes = new Set((same ?? []).map((link) => pattern.exec(link)?.[1]));
  codes.delete(undefined);
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Pages about an entity elsewhere on the web, with what to call each: "GeoNames 2925535", else its address. */
export function elsewhereLinks({ same }: Pick<GraphEntity, "same">): { link: string; label: string }[] {
  return (same ?? [])
    .filter((link) => /^https?:\/\//i.test(link))
    .map((link) => {
      const id = /^https?:\/\/(?:www|sws)\.geonames\.org\/(\d+)/i.exec(link)?.[1];
      return id === undefined
        ? { link, label: link.replace(/^https?:\/\/(?:www\.)?/i, "") }
        : { link: `https://www.geonames.org/${id}`, label: `GeoNames ${id}` };
    });
}

function readGeoLink(link: string): GeoPoint | undefined {
  const match = /^geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?=$|[,;])/.exec(link);
  const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** The longitude in the middle of points, along the shorter way round the Earth; 0 of none, or of points all round. */
export function middleLongitude(points: readonly GeoPoint[]): number {
  let [east, north] = [0, 0];
  for (const { longitude } of points) {
    east += Math.sin((longitude * Math.PI) / 180);
    north += Math.cos((longitude * Math.PI) / 180);
  }
  return Math.hypot(east, north) < 1e-9 ? 0 : (Math.atan2(east, north) * 180) / Math.PI;
}
