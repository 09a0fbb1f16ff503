//! The classes of words that the rules of this room share.

mod kinds_of_words;
mod short_statements;

use super::meaning::WordMeaning;
use super::things::names::{is_built, is_confided};
use super::words::Word;
use kinds_of_words::{is_teaching, is_word_for_rules};

/// What a word must be.
pub(super) type Predicate = fn(&Word) -> bool;

/// A class of words that patterns call `@name`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Class {
    pub(super) name: &'static str,
    /// What these words mean to the vocabulary.
    pub(super) meanings: &'static [WordMeaning],
    /// Words beside those, written as in a pattern.
    pub(super) words: &'static str,
    /// Words that are such.
    pub(super) is: Option<Predicate>,
}

const fn words(name: &'static str, words: &'static str) -> Class {
    Class { name, meanings: &[], words, is: None }
}

const fn meaning(name: &'static str, meanings: &'static [WordMeaning], words: &'static str) -> Class {
    Class { name, meanings, words, is: None }
}

const fn such(name: &'static str, is: Predicate) -> Class {
    Class { name, meanings: &[], words: "", is: Some(is) }
}

/// Returns the class of a name.
pub(super) fn class(name: &str) -> Option<&'static Class> {
    CLASSES.iter().chain(short_statements::CLASSES).find(|class| class.name == name)
}

const CLASSES: &[Class] = &[
    // who and what is spoken of
    meaning("item", &[WordMeaning::Items, WordMeaning::This], ""),
    meaning("items", &[WordMeaning::Items], ""),
    meaning("case", &[WordMeaning::PersonCases], ""),
    meaning("annex", &[WordMeaning::Annex], "materialet|papirerne|kopierne"),
    // the text itself: "dette afsnit", "gengivelsen af punkt 4", "herfra og til stregen"
    meaning(
        "text",
        &[WordMeaning::Items],
        "dette|denne|disse|her|herfra|det|den|de|begge|resten|følgende|hvad|del|delen|også|heller|tekst*|afsnit*|\
         gengivelse*|stykke*|notat*|passus*|drøftelse*",
    ),
    meaning("own", &[WordMeaning::Items, WordMeaning::This], "referatet|protokollen"),
    meaning(
        "of_told",
        &[WordMeaning::Items, WordMeaning::This, WordMeaning::Annex],
        "det|referatet|protokollen",
    ),
    // what may not be told: "Tallene må ikke forlade rummet"
    words(
        "told",
        "oplysning*|tal*|navn*|pris*|beløb*|tilbud*|indhold*|drøftelse*|samtale*|sagen*|materiale*|bilag*|det",
    ),
    // no and only
    meaning("no", &[WordMeaning::Not], ""),
    words("not", "ikke|ej|aldrig|heller"),
    words("only", "kun|alene|udelukkende|only"),
    meaning("limits", &[WordMeaning::Not], "kun|alene|udelukkende|only|ud|ude|udeladt|heller|aldrig"),
    // verbs by which a text comes to those who read it
    words("sent", "udsend*|omdel*|uddel*|rundsend*|trykkes|opslås|protokolleres|nedskrives"),
    words("sends", "sendes|sendt|deles|lægges|skrives|kommer|slås"),
    words(
        "put",
        "står|stå|kommer|komme|læses|skrives|sendes|udsendes|hænges|lægges|omdeles|uddeles|udleveres|trykkes|\
         findes|ligger|gengives|optages|medtages|vises|deles|tages|taget|får|fås|med",
    ),
    words(
        "shown",
        "gengives|trykkes|bekendtgøres|kundgøres|meddeles|annonceres|hænges|refereres|nævnes|omtales|medtages|\
         protokolleres|udsendes|omdeles|printes|vises|lægges",
    ),
    words(
        "passed",
        "medtages|gengives|citeres|nævnes|spredes|omtales|fortælles|kopieres|fremgå|diskuteres|distribueres|\
         cirkuleres|udleveres",
    ),
    words("tell", "omtale|gengive|citere|nævne|fortælle|kopiere|videregive|referere"),
    words(
        "go",
        "lægges|komme|kommer|gives|bringes|bringe|sendes|slippe|gå|siges|sige|drøftes|drøfte|\
         fortælles|tales|deles|forlade",
    ),
    words(
        "told_on",
        "udsendes|omdeles|uddeles|rundsendes|trykkes|gengives|refereres|videregives|viderebringes|videresendes|\
         offentliggøres|publiceres|omtales|nævnes|citeres|optages|medtages|spredes|protokolleres|udleveres|\
         distribueres|skrives|udsendelse|omdeling|uddeling|rundsending|gengivelse|videregivelse|videresending|\
         offentliggørelse|publicering|omtale|spredning|protokollering|udlevering|distribution|udskrift|udtog|\
         opslag|deling|kundskab|kendskab|udlån",
    ),
    words(
        "taken",
        "strøget|streget|udgå*|udelad*|slet*|fjern*|overstreg*|mørklæg*|slør*|skjul*|anonymis*|stryg*|udtag*",
    ),
    words("cut", "tages|tage|taget|klippes|klippe|klippet|skæres|skære|skåret|streges|holdes|holdt"),
    words(
        "reaches",
        "lægges|sendes|udsendes|omdeles|uddeles|offentliggøres|når|trykkes|deles|kommer|publiceres",
    ),
    words("heard", "høres|høre|komme|kommer|få|får|se|vide|ved"),
    words(
        "binds",
        "mind|minde|minder|mindet|mindede|mindes|pålagt*|pålagde*|pålægge*|indskærp*|aftalt*|lovet|lover",
    ),
    words("informs", "orienter*|drøft*|oplys*|redegj*|fortalt*|fortæl*|berette*"),
    words("given", "meddeles|sendes|udsendes|udleveres|gives|forelægges|foreligger"),
    words("talked", "talt*|sagt*|drøft*|fortalt*|hvad|følgende"),
    words("struck", "udgår|slettes|fjernes|overstreges|mørklægges|sløres|skjules|anonymiseres"),
    words("writes", "skriv*|referer*|nævn*|gengiv*|omtal*|uddyb*"),
    words("went", "gik|går|forlod|forlader|forlade"),
    words("leaves", "gik|går|gå|venter|ventede|vente|forlod|forlader|forlade"),
    words("seen", "ses|læses|høres|kendes|læst|set"),
    words("stays", "forbliver|bliver|hører|gemmes|låses|opbevares|ligger|lægges"),
    words("in", "i|til|af|på|ved|for|hos"),
    words("saying", "drøftes|siges|sagt|holdes|behandles|holder|holde|beholder"),
    words("matter", "det|dette|drøftelsen|samtalen|alt|punktet|sagen"),
    // where others read
    words(
        "place",
        "opslag*|tavle*|opgang*|hjemmesid*|websid*|nettet|intra*|aula|facebook|foyer*|udgave*|version*|eksemplar*|\
         generalforsamling*|beboermød*|årsmød*|medlemmer*|nogen|avis*|pressen|nyhedsbrev*|kuvert*|papir*|mappe*|\
         referat*|protokol*|blad|bladet|*blad|*bladet|*siden|*udgave|*udgaven",
    ),
    words("published", "hjemmesiden|hjemmeside|nettet|offentliggørelse|udsendelse"),
    words("page", "hjemmesiden|hjemmeside|nettet|intra|intranettet|facebook|opslagstavlen|deling"),
    words(
        "copy",
        "referat*|protokol*|udgave*|eksemplar*|udskrift*|version*|*referat|*protokol|*udgave|*eksemplar|*udskrift|\
         *version|*udgaven|*eksemplaret|*udskriften|*versionen|*referatet|*protokollen",
    ),
    meaning("open", &[WordMeaning::Public], ""),
    meaning("public", &[WordMeaning::Public], "trykte|udsendte|omdelte|åbne"),
    words("reader", "borger*|beboer*|forældre*|medlem*|offentlig*|presse*|nettet*|hjemmeside*"),
    // who holds a meeting, what is theirs, where they sit and where they keep it
    words(
        "holder",
        "*medlem*|*bestyrels*|*udvalg*|råd*|*råd|*rådet*|*rådets|*formand*|*ledels*|*sekretær*|\
         *forvaltning*|*sekretariat*|*direktion*|intern*|lukke*|låst*|fortrolig*|underskrevne*",
    ),
    words(
        "members",
        "os|bestyrelsen|udvalget|rådet|byrådet|formandskabet|ledelsen|\
         *bestyrelsesmedlem*|*udvalgsmedlem*|*rådsmedlem*",
    ),
    words(
        "circle",
        "kredsen|bestyrelsen|udvalget|rådet|byrådet|formandskabet|lokalet|rummet|mødet|\
         bordet|døren|væggene|huset|salen",
    ),
    words(
        "store",
        "*mappe|*mappen|*skab|*skabet|*boks|*boksen|*arkiv|*arkivet|*skuffe|*skuffen|*bog|*bogen|brug|kuvert|øjne",
    ),
    words(
        "talk",
        "drøftelse|drøftelser|temadrøftelse|orientering|oplæg|gennemgang|debat|dialog|introduktion",
    ),
    words(
        "presents",
        "gennemgik|gennemgår|gennemgås|repeterede|præsenterede|præsenterer|forklarede|forklarer",
    ),
    // who listens
    meaning("audience", &[WordMeaning::Audience], ""),
    words(
        "staff",
        "medarbejder*|personalet*|personalerepræsentant*|elevrepræsentant*|elever*|observatør*|suppleant*|forvaltning*",
    ),
    words(
        "kept_out",
        "elevrep*|observatør*|direktion*|direktør*|ledelse*|medarbejder*|personale*|administration*|forvaltning*|\
         sekretariat*|gæst*",
    ),
    // what is closed elsewhere
    meaning("number", &[WordMeaning::Number], ""),
    meaning("other", &[WordMeaning::Other], ""),
    meaning("thing", &[WordMeaning::Other], "afsnit"),
    meaning("half_open", &[WordMeaning::Open], "halvåb*"),
    meaning("opened", &[WordMeaning::Open], ""),
    meaning("by_now", &[WordMeaning::Open, WordMeaning::Public], ""),
    // who hears a meeting, and how it goes on
    words("resumed", "genåbnet|genåbnes|genåbnedes|åbnedes|åbnet|åbnes|genoptages|genoptaget"),
    meaning(
        "who_hears",
        &[WordMeaning::Open, WordMeaning::Public, WordMeaning::Closed, WordMeaning::Audience],
        "",
    ),
    words(
        "returning",
        "kommer|kom|komme|lukkes|inviteres|vender|vendte|åbent|velkomne|velkommen|adgang|overvære|inde|ind",
    ),
    meaning(
        "hour",
        &[WordMeaning::Number, WordMeaning::Audience],
        "kl|klokken|for|alle|offentligheden|herefter|her|nu",
    ),
    words("opener", "den|det|de|her|nu|så|igen|herefter|derefter|hermed|mødets|af|på"),
    words("part", "del|dagsorden|dagsordenen|møde|mødedel|afdeling|session|punkter|sager"),
    words("of_whole", "af|mødet|dagsordenen|aftenens"),
    words(
        "goes_on",
        "genoptages|genoptaget|fortsætter|fortsættes|fortsat|fortsatte|fortsættelse|genåbnes|genåbnet|igen",
    ),
    words("over", "slut|slutter|sluttede|ophører|afsluttes|afsluttet|forbi|ovre"),
    meaning("doors", &[WordMeaning::Doors], ""),
    meaning("filler", &[WordMeaning::Filler], ""),
    such("many", Word::names_many),
    such("plural_closed", Word::is_plural_closed),
    such("year", |word| {
        word.meaning == WordMeaning::Number && word.text.len() == 4 && word.text.starts_with(['1', '2'])
    }),
    such("built", is_built),
    such("built_many", |word| is_built(word) && word.text.ends_with("er")),
    such("the_built", |word| is_built(word) && ["en", "et", "ne"].iter().any(|end| word.text.ends_with(end))),
    such("own_body", |word| word.is_one_of(&["os", "vi", "vores"]) || word.names_body()),
    words("outsider", "andre|uvedkommende|udenforstående|beboere|borgere|forældre"),
    words("ward", "psykiatri*|patient*|demens*|sengeplads*|sygepleje*"),
    meaning(
        "closed_item",
        &[
            WordMeaning::Items,
            WordMeaning::Agenda,
            WordMeaning::This,
            WordMeaning::PersonCases,
            WordMeaning::Paragraph,
            WordMeaning::Public,
            WordMeaning::Audience,
        ],
        "",
    ),
    meaning(
        "closes",
        &[
            WordMeaning::Public,
            WordMeaning::Audience,
            WordMeaning::Paragraph,
            WordMeaning::Statute,
            WordMeaning::Items,
            WordMeaning::PersonCases,
            WordMeaning::Sensitive,
            WordMeaning::Secret,
            WordMeaning::Doors,
        ],
        "",
    ),
    meaning(
        "shuts_out",
        &[
            WordMeaning::Audience,
            WordMeaning::Public,
            WordMeaning::Doors,
            WordMeaning::Paragraph,
            WordMeaning::Secret,
            WordMeaning::Sensitive,
        ],
        "",
    ),
    words("at_place", "efter|i|for|til|fra|om|under|ved|på|hele|der"),
    words(
        "flow",
        "*tilgang|*kørsel|*trafik|*trafikken|*færdsel|*parkering|*opskrivning|*venteliste|*indskrivning|\
         *tilmelding|*badning|*ansøgninger|*bestillinger",
    ),
    // events that a body holds behind its doors
    words(
        "held",
        "*en|*et|*ne|*samtale|*samtaler|*afstemning|*valg|*møde|*høring|*votering|*sag|*forhandlinger|\
         *forhandling|*drøftelse|*behandling|*orientering|*gennemgang|*evaluering|*ansættelse",
    ),
    // who closes its own case shuts others out
    words(
        "who_decides",
        "vi|mødet|man|de|*råd*|*udvalg*|*bestyrelse*|*formand*|*ordstyrer*|*mødeleder*|*dirigent*|*nævn*|\
         *mester*|*direktion*|*direktør*|*ledelse*|*forsamling*|*gruppe*",
    ),
    // what was wished, refused or put off moves nothing
    words(
        "not_so",
        "ikke|aldrig|hvis|når|kan|bør|skal|del|næste|senere|om|få|at|faldt|afvist|afviste|forkastet|\
         forkastede|nej|ville|vil|have|gerne|krævede|kræver|bad|burde|skulle|kunne|nedstemt|tilbagevist|\
         ønske*|foreslog*|forslag*|anmod*|indstil*|anbefal*",
    ),
    words("present", "behandles|drøftes|holdes|foregår|tages|er|optages|genoptages|sættes|fortsætter"),
    words("lid", "lukningen|fortroligheden|hemmeligholdelsen|tavshedspligten"),
    words("moved", "overførte|overført|flyttede|flyttet"),
    words("carried", "den|det|sagen|punktet|straks|enstemmigt"),
    words("decided", "besluttede|vedtog|besluttet|vedtaget"),
    words("handle", "behandle|behandles|drøfte|drøftes"),
    words("small", "at|det|den|punktet|sagen|for|på|i|enstemmigt"),
    meaning(
        "everybody",
        &[WordMeaning::Public, WordMeaning::Audience],
        "alle|besøgende|andre|beboere|borgere",
    ),
    meaning("own_paper", &[WordMeaning::Items, WordMeaning::This, WordMeaning::Annex], ""),
    meaning("own_heard", &[WordMeaning::Items, WordMeaning::This, WordMeaning::Audience], ""),
    // proposals and their refusals
    words("proposed", "foreslog|foreslået|forslag|anmodede|anmodning|ønskede|ønske"),
    words("it", "forslaget|anmodningen|ønsket|det|dette|ændringsforslaget"),
    words("granted", "vedtaget|imødekommet|tiltrådt|godkendt|støttet"),
    words("fell", "faldt|bortfaldt|forkastet|afvist|nedstemt|tilbagevist"),
    such("body", Word::names_body),
    such("vote", |word| word.meaning == WordMeaning::Number || word.text.chars().count() == 1),
    words(
        "of_vote",
        "blev|ikke|med|mod|for|imod|af|et|flertal|flertallet|stemmer|stemte|og|enstemmigt|dermed",
    ),
    words("opens", "åbne|åbnes|genåbne|genåbnes"),
    words("whole", "punktet|sagen|mødet|dørene|døre"),
    meaning("closed", &[WordMeaning::Closed], ""),
    meaning("closing", &[WordMeaning::Closed, WordMeaning::Secret], ""),
    meaning("withheld", &[WordMeaning::Closed, WordMeaning::Secret, WordMeaning::Sensitive], ""),
    meaning("item_or_agenda", &[WordMeaning::Items, WordMeaning::Agenda], ""),
    meaning("of_this_meeting", &[WordMeaning::This, WordMeaning::PersonCases], "punktet|sagen|emnet|den|det"),
    // secrecy as a subject
    words("changes", "ændring*|revision*|revider*|forslag*|godkendelse*|vedtagelse*|behandling*|ny*|udkast*"),
    words("order", "forretningsorden*|styrelsesvedtægt*"),
    words("more_of", "om|for|mere|større|øget|øge|over"),
    words("openness", "åbenhed|åbenheden|gennemsigtighed|offentlighed|offentligheden|mørklægning"),
    such("rules", is_word_for_rules),
    such("taught", is_teaching),
    such("confided", is_confided),
    words(
        "adviser",
        "*vejleder|*vejlederen|*vejledere|*rådgiver|*rådgivere|*psykolog|*psykologer|*plejerske|*plejersker|*mentor|*coach",
    ),
    words(
        "secrecy",
        "tavshedspligt|tavshedspligten|fortrolighed|fortroligheden|hemmeligholdelse|lukkethed|hemmelighed",
    ),
    // where data of many are kept or shown
    words(
        "medium",
        "*læremidler|*målere|*kontorlandskaber|*systemer|*platforme|*programmer|*registre|*databaser|*computere",
    ),
    words(
        "role",
        "borgmester|borgere|læge|læger|patienter|lærer|lærere|elever|forældre|leder|ledere|medarbejdere|beboere|præst|\
         præster|kunder|klienter",
    ),
    meaning("sensitive", &[WordMeaning::Sensitive], "fortrolighed|fortroligheden"),
    meaning(
        "own_secret",
        &[
            WordMeaning::Items,
            WordMeaning::This,
            WordMeaning::Closed,
            WordMeaning::Doors,
            WordMeaning::PersonCases,
        ],
        "",
    ),
    words("guest", "gæst*|tilhører*|lytter*|elevrepræsentant*"),
];
