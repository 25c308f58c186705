import type { AbbreviationEnd, TokenRules } from "../token-rules.js";
import { parseWordList } from "../word-list.js";

const NEVER = `
# titles and forms of address
Mr., Mrs., Ms., Dr., Prof., Sen., Rep., Gov., Gen., Lt., Col., Maj., Capt., Cpl., Sgt., Adm., Rev., Hon., Pres., St., Mt.
Ft., Messrs., Mmes., Supt., Insp., Cmdr., Brig., Fr..
# words that something follows
vs., e.g., i.e., cf., ca., approx., viz., No., Nos., Vol., Fig., Figs., pp., p., Sec., Art., Ch., Eq., Ref.
`;

const BEFORE_STARTER = `
Inc., Corp., Ltd., Co., Bros., LLC., U.S., U.K., U.N., E.U., U.S.A., D.C., a.m., p.m., A.M., P.M., Jr., Sr., Ph.D., M.D.
B.A., M.A., Jan., Feb., Mar., Apr., Aug., Sept., Sep., Oct., Nov., Dec., Ave., Blvd., Rd., Dept., Univ., est., ft., lb.
lbs., oz., sq., min., hrs., a.k.a., L.A., N.Y., Calif., Fla., Mass., Pa., Va., Conn., Ariz., Colo., Mich., Minn., Tenn.
`;

const BEFORE_CAPITAL = `
etc., et al., al., esp.
`;

const STARTERS = parseWordList(
  "en/token-rules.ts starters",
  `
The, A, An, He, She, It, They, We, I, You, This, That, These, Those, His, Her, Its, Their, My, Our, Your, There, Here, In
On, At, By, For, From, With, To, Of, As, After, Before, During, Since, Until, While, When, Where, Why, How, What, Who, If
But, And, Or, So, Yet, Because, Although, Though, However, Meanwhile, Still, Also, Then, Now, Today, Yesterday, Once
Both, Some, Many, Most, Few, Several, All, Each, Every, Any, No, Not, Only, Such, Another, Other, One, Two, Three
Under, Over, Between, Among, Despite, Without, About, Is, Are, Was, Were, Has, Have, Had, Do, Does, Did, Will, Would, Can
Could, Should, May, Might, Must, Please, Let, According, Earlier, Later, Last, Next
`,
);

/** What the sentence splitter knows of English. */
export const englishRules: TokenRules = {
  abbreviations: new Map<string, AbbreviationEnd>([
    ...[...parseWordList("en/token-rules.ts NEVER", NEVER)].map((word) => [word, "never"] as const),
    ...[...parseWordList("en/token-rules.ts BEFORE_STARTER", BEFORE_STARTER)].map(
      (word) => [word, "before-starter"] as const,
    ),
    ...[...parseWordList("en/token-rules.ts BEFORE_CAPITAL", BEFORE_CAPITAL)].map(
      (word) => [word, "before-capital"] as const,
    ),
  ]),
  sentenceStarters: STARTERS,
  unstoppedStarters: new Set(),
  ordinals: false,
  nounsAfterOrdinals: new Set(),
  wordsBeforeOrdinals: new Set(),
};
