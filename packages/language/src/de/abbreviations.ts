import type { AbbreviationEnd } from "../token-rules.js";
import { parseWordList } from "../word-list.js";

const NEVER = `
# titles and forms of address
Dr., Drs., Prof., Dipl., Ing., Dipl.-Ing., Dr.-Ing., Mag., Hr., Hrn., Fr., Frl., Fam., Hl., hl., St., Ste., Sr., Jr.
Mr., Mrs., Ms., Msgr., Hptm., Lt., Abg., Präs., Vors., Kfm., Kfr., h.c., med., rer., phil., jur., theol., oec., habil.
Bgm., Dir., Hrsg., Sen., Rep., Gov., Ltn., Obltn., Maj., Gebr., Univ.-Prof., Priv.-Doz., Doz.
# words that something follows
bzw., Bzw., beziehungsw., ca., Ca., cca., evtl., Evtl., ggf., Ggf., ggfs., inkl., exkl., insb., insbes., sog., vgl., Vgl.
z.B., Z.B., z.b., zB., bspw., d.h., D.h., d.i., i.e., e.g., u.U., i.d.R., I.d.R., i.A., i.V., i.S., i.S.d., i.S.v.
m.E., m.W., m.a.W., o.g., s.o., s.u., v.a., V.a., z.T., Z.T., z.Zt., z.Z., zzt., zz., zzgl., abzgl., bezgl., bzgl., betr.
Betr., entspr., gem., gegr., geb., gest., verh., verw., gesch., allg., ausschl., einschl., lt., mind., resp., spez.
tägl., jährl., monatl., wöchentl., stdl., urspr., versch., wg., zit., u.z., u.zw., v.l.n.r., v.l., v.r., o.ä.
i.d.F., i.H.v., i.Z.m., a.a.O., engl., frz., franz., ital., griech., russ., türk., arab., amerik., österr., schweiz.
südl., nördl., östl., westl., ehem., ehemal., gleichn., stellv., Stv., stv., wiss., kath., evang., röm., jüd., polit.
u., z., d., i., v., n., o., vs., Vs., gg., ggü., namentl., angebl., offiz., dtsch., dt., lfd., Lfd.
# places and institutions written before a name
Bad.-Württ., Schl.-H., Westf., Mt., Ft., Bhf.-Nr., Dem., Ev., Gym.
`;

const BEFORE_NUMBER = `
Nr., nr., No., Nrn., Abs., Abschn., Art., Artt., Abb., Bd., Bde., Bl., Kap., Rn., Rdnr., Ziff., Tab., Anm., Fn., H., Jg.
Jgg., Vol., vol., Ed., Aufl., Ausg., S., Beil., Anl., Tel., Fax., Az., Art.-Nr., Pos., Kl., Str., max., min., Max., Min.
`;

const BEFORE_STARTER = `
# amounts and times
Mrd., Mio., Mill., Tsd., Trd., Std., Stdn., Sek., Pfd., Ztr., Stck., Stk., Jh., Jhd., Jhdt., Jhs., Chr., v.Chr., n.Chr.
v.u.Z., n.u.Z., p.a., u.a., Proz.
# months
Jan., Jän., Febr., Feb., Mrz., Apr., Aug., Sept., Sep., Okt., Nov., Dez.
# company forms, places, offices
Co., Corp., Inc., Ltd., Cie., Bros., e.V., e.G., a.D., a.M., i.R., i.Br., d.Ä., d.J., d.R., S.A., S.p.A., N.V., B.V.
S.r.l., Dept., Univ., Inst., Abt., str., M.A., B.A., B.Sc., M.Sc., LL.M., Ph.D., Th.D., U.S., U.K., U.S.A., D.C., o.J.
o.O., o.Ä., u.Ä., u.ä., jun., sen., jr., sr., Hbf., Bhf., Kfz., Pkw., Lkw., Bez., Einw., Übers., Verf., Red., Ges.
`;

const BEFORE_CAPITAL = `
usw., usf., etc., ect., u.a.m., u.v.m., u.v.a., u.dgl., u.dgl.m., uvm., uva., o.dgl., dgl., dergl., o.a., ff., f.
ebd., n.a., k.A., i.O., s.a., p.m., a.m., q.e.d.
`;

const lists: readonly (readonly [AbbreviationEnd, string, string])[] = [
  ["never", "NEVER", NEVER],
  ["before-number", "BEFORE_NUMBER", BEFORE_NUMBER],
  ["before-starter", "BEFORE_STARTER", BEFORE_STARTER],
  ["before-capital", "BEFORE_CAPITAL", BEFORE_CAPITAL],
];

/** German abbreviations, each with its period, and how they bear on the end of a sentence. */
export const germanAbbreviations: ReadonlyMap<string, AbbreviationEnd> = new Map(
  lists.flatMap(([end, name, source]) =>
    [...parseWordList(`de/abbreviations.ts ${name}`, source)].map((word) => [word, end] as const),
  ),
);
