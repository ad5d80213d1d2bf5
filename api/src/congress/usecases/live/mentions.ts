/** Finding the people a payload speaks of, so that their names can travel beside it. */

const personFields = new Set([
  'personId',
  'personIds',
  'by',
  'leaderId',
  'presenterId',
  'seconders',
  'credentialsPanel',
  'presidium',
  'executiveChairs',
  'secretaryGeneral',
  'chiefScrutineer',
  'scrutineers',
  'tellers',
]);

/** Ids of people anywhere inside a payload or view, by the names of the fields that hold them. */
export function mentionedPeople(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const each of value) mentionedPeople(each, found);
  } else if (value !== null && typeof value === 'object') {
    for (const [field, inner] of Object.entries(value)) {
      if (personFields.has(field)) {
        for (const each of Array.isArray(inner) ? inner : [inner]) {
          if (typeof each === 'string') found.add(each);
        }
      } else if (inner !== null && typeof inner === 'object') {
        mentionedPeople(inner, found);
      }
    }
  }
  return found;
}
