/** The version of the interface, which its addresses carry. A change that breaks clients makes another. */
export const API_VERSION = "v1";
/** Where the interface begins. */
export const API_ROOT = `/api/${API_VERSION}`;

/** What the interface's document says of itself. */
export const API_DESCRIPTION = `Who said and did what, to whom, where and when: a graph of news articles. Every answer carries its
evidence: the article with title, date and address, the whole sentence, and the words in it with their place in the
article's text (half-open, in UTF-16 code units).

Entities may be given by id or by name; a name that fits several is refused with those that it fits. A parameter of several
values is given again for each. Long lists come in pages: give \`next\` as \`cursor\`, and everything else as before. Answers
have strong entity tags, which change when the graph does.`;
