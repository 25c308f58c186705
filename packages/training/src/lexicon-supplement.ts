/**
 * Function words that the dictionary lacks or classes otherwise than STTS does: form, lemma, tag and, where it inflects, its
 * forms as case (n g d a), number (s p) and gender (m f n, * for any). One reading a line.
 */
export const SUPPLEMENT = `
ich ich PPER ns*
mich ich PPER as*
mich sich PRF as*
mir ich PPER ds*
mir sich PRF ds*
meiner ich PPER gs*
du du PPER ns*
dich du PPER as*
dich sich PRF as*
dir du PPER ds*
dir sich PRF ds*
er er PPER nsm
ihn er PPER asm
ihm er PPER dsm dsn
seiner er PPER gsm gsn
sie sie PPER nsf asf np* ap*
ihr sie PPER dsf
ihr ihr PPER np*
ihrer sie PPER gsf gp*
ihnen sie PPER dp*
es es PPER nsn asn
's es PPER nsn asn
wir wir PPER np*
uns wir PPER ap* dp*
uns sich PRF ap* dp*
unser wir PPER gp*
euch ihr PPER ap* dp*
euch sich PRF ap* dp*
Sie Sie PPER np* ap*
Ihnen Sie PPER dp*
sich sich PRF a** d**
am an APPRART dsm dsn
am am PTKA
ans an APPRART asn
aufs auf APPRART asn
beim bei APPRART dsm dsn
durchs durch APPRART asn
fürs für APPRART asn
hinterm hinter APPRART dsm dsn
hinters hinter APPRART asn
im in APPRART dsm dsn
ins in APPRART asn
überm über APPRART dsm dsn
übers über APPRART asn
ums um APPRART asn
unterm unter APPRART dsm dsn
unters unter APPRART asn
vom von APPRART dsm dsn
vorm vor APPRART dsm dsn
vors vor APPRART asn
zum zu APPRART dsm dsn
zur zu APPRART dsf
der der PRELS nsm dsf
die der PRELS nsf asf np* ap*
das der PRELS nsn asn
dem der PRELS dsm dsn
den der PRELS asm
dessen der PRELS gsm gsn
dessen der PRELAT gsm gsn
deren der PRELS gsf gp*
deren der PRELAT gsf gp*
denen der PRELS dp*
der der PDS nsm dsf gp*
die der PDS nsf asf np* ap*
das der PDS nsn asn
dem der PDS dsm dsn
den der PDS asm
dessen der PDS gsm gsn
dessen der PDAT gsm gsn
deren der PDS gsf gp*
deren der PDAT gsf gp*
derer der PDS gsf gp*
denen der PDS dp*
dies dieser PDS nsn asn
wer wer PWS ns*
wen wer PWS as*
wem wer PWS ds*
wessen wer PWS gs*
wessen wer PWAT gs*
wer wer PRELS ns*
wen wer PRELS as*
wem wer PRELS ds*
was was PWS nsn asn
was was PRELS nsn asn
was was PIS nsn asn
wo wo PWAV
wohin wohin PWAV
woher woher PWAV
wann wann PWAV
warum warum PWAV
weshalb weshalb PWAV
wieso wieso PWAV
weswegen weswegen PWAV
wie wie PWAV
inwieweit inwieweit PWAV
inwiefern inwiefern PWAV
wobei wobei PWAV
wodurch wodurch PWAV
wofür wofür PWAV
wogegen wogegen PWAV
womit womit PWAV
wonach wonach PWAV
woran woran PWAV
worauf worauf PWAV
woraus woraus PWAV
worin worin PWAV
worüber worüber PWAV
worum worum PWAV
worunter worunter PWAV
wovon wovon PWAV
wovor wovor PWAV
wozu wozu PWAV
etwas etwas PIS ns* as* ds*
etwas etwas PIAT ns* as* ds*
nichts nichts PIS nsn asn dsn
viel viel PIS nsn asn
viel viel PIAT ns* as*
viele viel PIS np* ap*
viele viel PIAT np* ap*
vielen viel PIAT dp*
vielen viel PIS dp*
vieler viel PIAT gp*
vieler viel PIS gp*
vieles viel PIS nsn asn
wenig wenig PIS nsn asn
wenig wenig PIAT ns* as*
wenige wenig PIS np* ap*
wenige wenig PIAT np* ap*
wenigen wenig PIAT dp*
wenigen wenig PIS dp*
weniger wenig PIS nsn asn
weniger wenig PIAT
mehr mehr PIS nsn asn
mehr mehr PIAT
einige einig PIS np* ap*
einige einig PIAT np* ap* nsf asf
einigen einig PIAT dp*
einigen einig PIS dp*
einiger einig PIAT gp* gsf dsf
einiger einig PIS gp*
einiges einig PIS nsn asn
andere ander PIS np* ap* nsm nsf nsn asf asn
anderen ander PIS dp* gp* np* ap* asm dsm dsf dsn
anderer ander PIS nsm gp* dsf
anderes ander PIS nsn asn
anderem ander PIS dsn dsm
beide beide PIAT np* ap*
beide beide PIS np* ap*
beiden beide PIAT dp* np* ap* gp*
beiden beide PIS dp* np* ap* gp*
beider beide PIAT gp*
beides beide PIS nsn asn
beidem beide PIS dsn
solch solch PIAT
solche solch PIAT np* ap* nsf asf
solche solch PIS np* ap*
solchen solch PIAT dp* dsm dsn asm
solcher solch PIAT gp* gsf dsf nsm
solches solch PIAT nsn asn
solchem solch PIAT dsm dsn
folgendes folgend PIS nsn asn
jedermann jedermann PIS ns* as* ds*
jemanden jemand PIS as*
jemandem jemand PIS ds*
niemand niemand PIS ns* as* ds*
niemanden niemand PIS as*
niemandem niemand PIS ds*
irgendetwas irgendetwas PIS nsn asn
irgendwas irgendwas PIS nsn asn
irgendwer irgendwer PIS ns*
einander einander PRF ap* dp*
nicht nicht PTKNEG
zu zu PTKZU
zu zu PTKA
zu zu APPR ds* dp*
allzu allzu PTKA
ja ja PTKANT
nein nein PTKANT
doch doch PTKANT
danke danke PTKANT
bitte bitte PTKANT
um um KOUI
ohne ohne KOUI
statt statt KOUI
anstatt anstatt KOUI
als als KOKOM
wie wie KOKOM
als als KOUS
wie wie KOUS
als als APPR
denn denn KON
denn denn ADV
denn denn KOKOM
doch doch KON
doch doch ADV
aber aber KON
aber aber ADV
jedoch jedoch ADV
jedoch jedoch KON
sondern sondern KON
sowie sowie KON
sowohl sowohl KON
weder weder KON
noch noch KON
noch noch ADV
entweder entweder KON
beziehungsweise beziehungsweise KON
bzw. bzw. KON
zufolge zufolge APPO d** g**
nach nach APPO d**
nach nach APPR d**
entlang entlang APPO a** d**
gegenüber gegenüber APPO d**
halber halber APPO g**
zuliebe zuliebe APPO d**
wegen wegen APPO g** d**
zuwider zuwider APPO d**
hinweg hinweg APZR
hinaus hinaus APZR
her her APZR
an an APZR
aus aus APZR
willen willen APZR
laut laut APPR d** g**
gemäß gemäß APPR d**
angesichts angesichts APPR g**
aufgrund aufgrund APPR g**
mithilfe mithilfe APPR g**
mittels mittels APPR g**
trotz trotz APPR g** d**
während während APPR g** d**
während während KOUS
wegen wegen APPR g** d**
seit seit APPR d**
seit seit KOUS
bis bis APPR a**
bis bis KOUS
per per APPR a**
pro pro APPR a**
plus plus APPR a**
minus minus APPR a**
via via APPR a**
versus versus APPR
samt samt APPR d**
nebst nebst APPR d**
binnen binnen APPR d** g**
dank dank APPR d** g**
mangels mangels APPR g**
zwecks zwecks APPR g**
seitens seitens APPR g**
bezüglich bezüglich APPR g**
hinsichtlich hinsichtlich APPR g**
ein ein CARD
eine ein CARD
eins eins CARD
zwo zwo CARD
tausend tausend CARD
zweier zwei CARD
dreier drei CARD
heute heute ADV
so so ADV
so so KOUS
da da ADV
da da KOUS
da da PTKVZ
damit damit PROAV
damit damit KOUS
indem indem KOUS
nachdem nachdem KOUS
seitdem seitdem KOUS
seitdem seitdem PROAV
trotzdem trotzdem PROAV
trotzdem trotzdem KOUS
deshalb deshalb PROAV
deswegen deswegen PROAV
außerdem außerdem PROAV
zudem zudem PROAV
dennoch dennoch PROAV
stattdessen stattdessen PROAV
demnach demnach PROAV
dementsprechend dementsprechend PROAV
daher daher PROAV
darum darum PROAV
demzufolge demzufolge PROAV
demgegenüber demgegenüber PROAV
hierzu hierzu PROAV
dabei dabei PROAV
dabei dabei PTKVZ
statt statt PTKVZ
teil teil PTKVZ
fest fest PTKVZ
bekannt bekannt PTKVZ
frei frei PTKVZ
klar klar PTKVZ
preis preis PTKVZ
sicher sicher PTKVZ
fort fort PTKVZ
weiter weiter PTKVZ
weiter weiter ADV
wieder wieder PTKVZ
wieder wieder ADV
zurück zurück PTKVZ
zusammen zusammen PTKVZ
zusammen zusammen ADV
wirklich wirklich ADV
eigentlich eigentlich ADV
wahrscheinlich wahrscheinlich ADV
natürlich natürlich ADV
einfach einfach ADV
genau genau ADV
lange lange ADV
gerne gerne ADV
gern gern ADV
lieber lieber ADV
besonders besonders ADV
ganz ganz ADV
gerade gerade ADV
endlich endlich ADV
schließlich schließlich ADV
tatsächlich tatsächlich ADV
letztlich letztlich ADV
eben eben ADV
eher eher ADV
fast fast ADV
früher früher ADV
länger länger ADV
meist meist ADV
meistens meistens ADV
mindestens mindestens ADV
möglicherweise möglicherweise ADV
nahezu nahezu ADV
offenbar offenbar ADV
rund rund ADV
schnell schnell ADV
sofort sofort ADV
spät spät ADV
später später ADV
überhaupt überhaupt ADV
ungefähr ungefähr ADV
völlig völlig ADV
weit weit ADV
wohl wohl ADV
zuletzt zuletzt ADV
zunächst zunächst ADV
immer immer ADV
nun nun ADV
bereits bereits ADV
erst erst ADV
allein allein ADV
extra extra ADV
gleich gleich ADV
nah nah ADV
bisher bisher ADV
direkt direkt ADV
leider leider ADV
selbst selbst ADV
zumindest zumindest ADV
knapp knapp ADV
vermutlich vermutlich ADV
insgesamt insgesamt ADV
zuerst zuerst ADV
weiterhin weiterhin ADV
ansonsten ansonsten ADV
sonst sonst ADV
kaum kaum ADV
viel viel ADV
mehr mehr ADV
wenig wenig ADV
weniger weniger ADV
etwas etwas ADV
vielmehr vielmehr ADV
nur nur ADV
auch auch ADV
schon schon ADV
ab ab PTKVZ
an an PTKVZ
auf auf PTKVZ
aus aus PTKVZ
bei bei PTKVZ
bereit bereit PTKVZ
dar dar PTKVZ
durch durch PTKVZ
ein ein PTKVZ
einher einher PTKVZ
empor empor PTKVZ
entgegen entgegen PTKVZ
entlang entlang PTKVZ
fehl fehl PTKVZ
fern fern PTKVZ
gegenüber gegenüber PTKVZ
gleich gleich PTKVZ
heim heim PTKVZ
her her PTKVZ
herab herab PTKVZ
heran heran PTKVZ
herauf herauf PTKVZ
heraus heraus PTKVZ
herbei herbei PTKVZ
herein herein PTKVZ
hernieder hernieder PTKVZ
herüber herüber PTKVZ
herum herum PTKVZ
herunter herunter PTKVZ
hervor hervor PTKVZ
hin hin PTKVZ
hinab hinab PTKVZ
hinauf hinauf PTKVZ
hinaus hinaus PTKVZ
hindurch hindurch PTKVZ
hinein hinein PTKVZ
hinterher hinterher PTKVZ
hinüber hinüber PTKVZ
hinunter hinunter PTKVZ
hinweg hinweg PTKVZ
hinzu hinzu PTKVZ
hoch hoch PTKVZ
inne inne PTKVZ
kund kund PTKVZ
los los PTKVZ
mit mit PTKVZ
nach nach PTKVZ
nahe nahe PTKVZ
nieder nieder PTKVZ
offen offen PTKVZ
quer quer PTKVZ
rein rein PTKVZ
still still PTKVZ
tot tot PTKVZ
um um PTKVZ
umher umher PTKVZ
unter unter PTKVZ
vor vor PTKVZ
voran voran PTKVZ
voraus voraus PTKVZ
vorbei vorbei PTKVZ
vorher vorher PTKVZ
vorüber vorüber PTKVZ
vorweg vorweg PTKVZ
wahr wahr PTKVZ
weg weg PTKVZ
weh weh PTKVZ
wett wett PTKVZ
zu zu PTKVZ
zugrunde zugrunde PTKVZ
zurecht zurecht PTKVZ
zustande zustande PTKVZ
zuvor zuvor PTKVZ
zuwider zuwider PTKVZ
zwischen zwischen PTKVZ
`;
