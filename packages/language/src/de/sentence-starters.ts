import { parseWordList } from "../word-list.js";

/**
 * Words that are written with a capital only where a sentence starts: after an abbreviation, an initial or an ordinal
 * they show that the sentence before has ended.
 */
export const germanSentenceStarters: ReadonlySet<string> = parseWordList(
  "de/sentence-starters.ts",
  `
# articles and pronouns
Der, Die, Das, Dem, Den, Des, Ein, Eine, Einen, Einem, Einer, Eines, Er, Sie, Es, Ich, Wir, Ihr, Ihre, Ihren, Ihrem, Ihrer
Ihnen, Sein, Seine, Seinen, Seinem, Seiner, Mein, Meine, Unser, Unsere, Unseren, Unserer, Dieser, Diese, Dieses, Diesen
Diesem, Jener, Jene, Jenes, Jeder, Jede, Jedes, Kein, Keine, Keiner, Man, Wer, Was, Welche, Welcher, Welches, Alle, Alles
Allen, Beide, Beiden, Einige, Einigen, Manche, Mehrere, Viele, Vielen, Wenige, Niemand, Jemand, Nichts, Etwas, Dessen
Deren, Derjenige, Diejenigen, Dasselbe, Dieselbe, Derselbe, Ihm, Ihn, Mir, Mich, Uns, Dies
# prepositions
In, Im, Ins, An, Am, Ans, Auf, Aus, Bei, Beim, Mit, Nach, Seit, Von, Vom, Vor, Zu, Zum, Zur, Für, Gegen, Ohne, Um, Durch
Über, Unter, Hinter, Neben, Zwischen, Während, Wegen, Trotz, Laut, Bis, Ab, Gegenüber, Innerhalb, Außerhalb, Angesichts
Aufgrund, Anhand, Anstatt, Statt, Infolge, Mithilfe, Anlässlich, Hinsichtlich, Bezüglich, Entlang, Außer, Entgegen
# conjunctions and adverbs
Und, Oder, Aber, Denn, Doch, Sondern, Dass, Daß, Weil, Wenn, Ob, Obwohl, Als, Nachdem, Bevor, Damit, Falls, Sobald
Solange, Sowohl, Weder, Entweder, Da, Dann, Dort, Hier, Heute, Gestern, Morgen, Jetzt, Nun, Noch, Schon, Nur, Auch, So
Also, Deshalb, Daher, Darum, Deswegen, Dazu, Dabei, Dadurch, Dafür, Dagegen, Danach, Darauf, Daraus, Darin, Darüber
Davon, Davor, Damals, Trotzdem, Dennoch, Allerdings, Jedoch, Außerdem, Zudem, Ferner, Zunächst, Zuletzt, Zuvor, Später
Bereits, Bisher, Bislang, Derzeit, Derweil, Inzwischen, Mittlerweile, Unterdessen, Seitdem, Seither, Schließlich, Endlich
Erst, Einst, Oft, Manchmal, Meist, Meistens, Vielleicht, Wahrscheinlich, Natürlich, Leider, Insgesamt, Insbesondere
Besonders, Vor allem, Zwar, Wie, Wo, Wann, Warum, Wieso, Weshalb, Woher, Wohin, Wobei, Wodurch, Hinzu, Hierbei, Hierzu
Hiermit, Somit, Sodass, Nicht, Nie, Niemals, Immer, Wieder, Weiter, Weitere, Weiterhin, Ebenso, Ebenfalls, Genau, Gerade
Ganz, Sehr, Etwa, Rund, Knapp, Fast, Mehr, Weniger, Ähnlich, Anders, Andere, Dafuer, Daneben, Dahinter, Demnach, Demzufolge
Folglich, Immerhin, Jedenfalls, Kaum, Letztlich, Möglicherweise, Offenbar, Sogar, Überdies, Übrigens, Vielmehr, Zugleich
Gleichzeitig, Anschließend, Daraufhin, Erstmals, Eigentlich, Einerseits, Andererseits, Nämlich, Sonst, Stattdessen, Ja
Nein, Bitte, Danke, Wohl, Womöglich
# verbs that open questions and clauses
Ist, Sind, War, Waren, Hat, Haben, Hatte, Hatten, Wird, Werden, Wurde, Wurden, Kann, Können, Konnte, Muss, Müssen, Soll
Sollte, Sollten, Will, Wollen, Darf, Gibt, Geht, Habe, Bin, Sei, Wäre, Würde, Könnte
`,
);

/** Starters that have a capital inside sentences as well: in titles and polite address, as nouns, in names of streets and rivers. */
const INSIDE_SENTENCES: ReadonlySet<string> = parseWordList(
  "de/sentence-starters.ts",
  `
# in titles and polite address
Der, Die, Das, Dem, Den, Des, Ein, Eine, Einen, Einem, Einer, Man, Sie, Ihr, Ihre, Ihren, Ihrem, Ihrer, Ihnen
# nouns and names
Allen, Alles, Alle, Außer, Beide, Bitte, Danke, Dass, Deren, Falls, Gegenüber, Gerade, Habe, Ihm, Ihn, Ja, Knapp, Können, Laut, Mehr
Mir, Mithilfe, Morgen, Muss, Nein, Nichts, Nur, Ob, Oder, Rund, Sein, Seine, Seinen, Seiner, Statt, Trotz, Waren, Wegen, Weil, Werden, Will, Wohl
Wollen, Würde
# in names of streets and houses, and of what begins and ends
In, Im, Ins, An, Am, Ans, Auf, Aus, Ab, Bei, Beim, Bis, Hinter, Neben, Unter, Um, Von, Vom, Vor, Zu, Zum, Zur, Für, Gegen
# in English names
War, Was, Also, So
`,
);

/**
 * Starters after which, if a small letter follows, a sentence has begun even where the one before has no full stop. Of the 220,000 first
 * sentences of the Wikipedia articles in raw_wikipedia_klexikon one in 2,000 is cut by them, mostly before a title without quotation marks.
 */
export const germanUnstoppedStarters: ReadonlySet<string> = new Set(
  Array.from(germanSentenceStarters).filter((word) => !INSIDE_SENTENCES.has(word)),
);
