/** Marks of the house's own texts and mechanisms (S3-8): they stand in the rules, and mean nothing to a reader. */
const own = /^[a-z]+ [§\d.]+$|^[A-Z]\d+(-\d+)?(\s*,\s*[A-Z]\d+(-\d+)?)*$/;

/** Where an act stands in the law, as it is told to people: '条例 25；S4-10' → '条例 25'. Nothing but own marks: ''. */
export function articleWords(article: string): string {
  return article
    .split('；')
    .map((part) => part.trim())
    .filter((part) => part && !own.test(part))
    .join('；');
}
