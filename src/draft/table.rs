//! The verbs of recommendations, as facts: their forms, and whether saying one in the past does it.

use ObjectExtent::{Free, Om, Til, Whole};
use VerbEffect::{Carried, Performs};

/// How far the object of an active verb goes; what a passive is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ObjectExtent {
    /// All that follows is the object: "godkender Y" → "Y blev godkendt".
    Whole,
    /// The object ends at "til": "udpeger NN til Y" → "NN blev udpeget til Y".
    Til,
    /// The object ends at "om": "anmoder NN om Y" → "NN blev anmodet om Y".
    Om,
    /// Where the object ends cannot be told from the verb, so that there is no turning it into a passive.
    Free,
}

/// What is true once the minutes say the verb in the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerbEffect {
    /// The act is done by deciding it, or at the meeting itself: "godkendte", "drøftede".
    Performs,
    /// Somebody must do it after the meeting, so that it is only decided: "besluttede at sælge".
    Carried,
}

/// One verb: present ("godkender"), past ("godkendte"), participle as after "blev" ("godkendt"), and passive
/// ("godkendes"). The infinitive is the passive without its s.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VerbRow {
    pub(super) present: &'static str,
    pub(super) past: &'static str,
    pub(super) participle: &'static str,
    pub(super) passive: &'static str,
    pub(super) object: ObjectExtent,
    pub(super) effect: VerbEffect,
}

const fn act(
    present: &'static str,
    past: &'static str,
    participle: &'static str,
    passive: &'static str,
    object: ObjectExtent,
) -> VerbRow {
    VerbRow { present, past, participle, passive, object, effect: Performs }
}

const fn deed(
    present: &'static str,
    past: &'static str,
    participle: &'static str,
    passive: &'static str,
) -> VerbRow {
    VerbRow { present, past, participle, passive, object: Free, effect: Carried }
}

/// The verbs whose past tense is the decision itself. Source: published referater of KKR, KD-Net, Region Midtjylland and
/// some twenty municipalities (2008–2023), where these stand in the past as the decision; a verb not found there is
/// listed only when it passes the test for a performative verb (Austin, How to Do Things with Words, 1962): "hermed
/// godkendes" can be said, "hermed sælges" cannot. Forms: Retskrivningsordbogen.
pub(super) const ACTS: &[VerbRow] = &[
    act("godkender", "godkendte", "godkendt", "godkendes", Whole),
    act("tager", "tog", "taget", "tages", Free),
    act("drøfter", "drøftede", "drøftet", "drøftes", Whole),
    act("bemyndiger", "bemyndigede", "bemyndiget", "bemyndiges", Til),
    act("udpeger", "udpegede", "udpeget", "udpeges", Til),
    act("anmoder", "anmodede", "anmodet", "anmodes", Om),
    act("evaluerer", "evaluerede", "evalueret", "evalueres", Free),
    act("orienterer", "orienterede", "orienteret", "orienteres", Om),
    act("sonderer", "sonderede", "sonderet", "sonderes", Free),
    act("giver", "gav", "givet", "gives", Free),
    act("vedtager", "vedtog", "vedtaget", "vedtages", Whole),
    act("tiltræder", "tiltrådte", "tiltrådt", "tiltrædes", Whole),
    act("beslutter", "besluttede", "besluttet", "besluttes", Free),
    act("anbefaler", "anbefalede", "anbefalet", "anbefales", Free),
    act("indstiller", "indstillede", "indstillet", "indstilles", Free),
    act("bevilger", "bevilgede", "bevilget", "bevilges", Whole),
    act("frigiver", "frigav", "frigivet", "frigives", Whole),
    act("afsætter", "afsatte", "afsat", "afsættes", Free),
    act("fremsender", "fremsendte", "fremsendt", "fremsendes", Free),
    act("oversender", "oversendte", "oversendt", "oversendes", Free),
    act("sender", "sendte", "sendt", "sendes", Free),
    act("tilbagesender", "tilbagesendte", "tilbagesendt", "tilbagesendes", Free),
    act("henviser", "henviste", "henvist", "henvises", Free),
    act("udsætter", "udsatte", "udsat", "udsættes", Whole),
    act("afviser", "afviste", "afvist", "afvises", Whole),
    act("afslår", "afslog", "afslået", "afslås", Whole),
    act("forkaster", "forkastede", "forkastet", "forkastes", Whole),
    act("imødekommer", "imødekom", "imødekommet", "imødekommes", Whole),
    act("meddeler", "meddelte", "meddelt", "meddeles", Free),
    act("dispenserer", "dispenserede", "dispenseret", "dispenseres", Free),
    act("vælger", "valgte", "valgt", "vælges", Til),
    act("indkalder", "indkaldte", "indkaldt", "indkaldes", Til),
    act("nedsætter", "nedsatte", "nedsat", "nedsættes", Free),
    act("nedlægger", "nedlagde", "nedlagt", "nedlægges", Free),
    act("fastsætter", "fastsatte", "fastsat", "fastsættes", Free),
    act("fastlægger", "fastlagde", "fastlagt", "fastlægges", Whole),
    act("fastholder", "fastholdt", "fastholdt", "fastholdes", Whole),
    act("ophæver", "ophævede", "ophævet", "ophæves", Whole),
    act("annullerer", "annullerede", "annulleret", "annulleres", Whole),
    act("prioriterer", "prioriterede", "prioriteret", "prioriteres", Whole),
    act("tilslutter", "tilsluttede", "tilsluttet", "tilsluttes", Free),
    act("støtter", "støttede", "støttet", "støttes", Free),
    act("bakker", "bakkede", "bakket", "bakkes", Free),
    act("noterer", "noterede", "noteret", "noteres", Free),
    act("konstaterer", "konstaterede", "konstateret", "konstateres", Free),
    act("kvitterer", "kvitterede", "kvitteret", "kvitteres", Free),
    act("afgiver", "afgav", "afgivet", "afgives", Free),
    act("behandler", "behandlede", "behandlet", "behandles", Whole),
    act("delegerer", "delegerede", "delegeret", "delegeres", Free),
    act("tilbagekalder", "tilbagekaldte", "tilbagekaldt", "tilbagekaldes", Free),
    act("opfordrer", "opfordrede", "opfordret", "opfordres", Til),
    act("pålægger", "pålagde", "pålagt", "pålægges", Free),
    act("accepterer", "accepterede", "accepteret", "accepteres", Whole),
    act("bekræfter", "bekræftede", "bekræftet", "bekræftes", Whole),
    act("bemærker", "bemærkede", "bemærket", "bemærkes", Free),
    act("lader", "lod", "ladet", "lades", Free),
    act("udgår", "udgik", "udgået", "udgås", Free),
    act("ansætter", "ansatte", "ansat", "ansættes", Whole),
    act("beder", "bad", "bedt", "bedes", Til),
    act("fritager", "fritog", "fritaget", "fritages", Free),
    act("foreslår", "foreslog", "foreslået", "foreslås", Free),
    act("kræver", "krævede", "krævet", "kræves", Free),
    act("lægger", "lagde", "lagt", "lægges", Free),
    act("peger", "pegede", "peget", "peges", Free),
    act("ser", "så", "set", "ses", Free),
    act("stadfæster", "stadfæstede", "stadfæstet", "stadfæstes", Whole),
    act("tildeler", "tildelte", "tildelt", "tildeles", Free),
    act("tilkendegiver", "tilkendegav", "tilkendegivet", "tilkendegives", Free),
    act("udskyder", "udskød", "udskudt", "udskydes", Whole),
    act("træffer", "traf", "truffet", "træffes", Free),
    act("udtaler", "udtalte", "udtalt", "udtales", Free),
    act("ønsker", "ønskede", "ønsket", "ønskes", Free),
    act("nominerer", "nominerede", "nomineret", "nomineres", Til),
    act("udnævner", "udnævnte", "udnævnt", "udnævnes", Til),
    act("anerkender", "anerkendte", "anerkendt", "anerkendes", Whole),
    act("takker", "takkede", "takket", "takkes", Free),
    act("konstituerer", "konstituerede", "konstitueret", "konstitueres", Free),
    act("opretholder", "opretholdt", "opretholdt", "opretholdes", Whole),
    act("frikender", "frikendte", "frikendt", "frikendes", Free),
    act("frafalder", "frafaldt", "frafaldet", "frafaldes", Whole),
    act("omgør", "omgjorde", "omgjort", "omgøres", Whole),
    act("beklager", "beklagede", "beklaget", "beklages", Whole),
    act("erklærer", "erklærede", "erklæret", "erklæres", Free),
    act("finder", "fandt", "fundet", "findes", Free),
    act("vurderer", "vurderede", "vurderet", "vurderes", Free),
    act("anser", "anså", "anset", "anses", Free),
    act("mener", "mente", "ment", "menes", Free),
    act("forventer", "forventede", "forventet", "forventes", Free),
    act("siger", "sagde", "sagt", "siges", Free),
    act("tillader", "tillod", "tilladt", "tillades", Whole),
    act("udtrykker", "udtrykte", "udtrykt", "udtrykkes", Free),
    act("understreger", "understregede", "understreget", "understreges", Free),
    act("præciserer", "præciserede", "præciseret", "præciseres", Free),
    act("hilser", "hilste", "hilst", "hilses", Free),
    act("enes", "enedes", "enedes", "enes", Free),
    act("henstiller", "henstillede", "henstillet", "henstilles", Free),
    act("afstår", "afstod", "afstået", "afstås", Free),
    act("genbekræfter", "genbekræftede", "genbekræftet", "genbekræftes", Whole),
    act("frasiger", "frasagde", "frasagt", "frasiges", Free),
    act("bestemmer", "bestemte", "bestemt", "bestemmes", Free),
    act("fraråder", "frarådede", "frarådet", "frarådes", Free),
    act("påbyder", "påbød", "påbudt", "påbydes", Free),
    act("kommenterer", "kommenterede", "kommenteret", "kommenteres", Whole),
    act("kvalificerer", "kvalificerede", "kvalificeret", "kvalificeres", Whole),
    act("gennemgår", "gennemgik", "gennemgået", "gennemgås", Whole),
    act("udveksler", "udvekslede", "udvekslet", "udveksles", Whole),
    act("samtykker", "samtykkede", "samtykket", "samtykkes", Free),
    act("nægter", "nægtede", "nægtet", "nægtes", Free),
    act("forpligter", "forpligtede", "forpligtet", "forpligtes", Free),
];

/// Verbs of what is carried out after the meeting, with the forms that a passive needs. More stand in
/// `infinitives.txt`, of which no past is ever written.
pub(super) const DEEDS: &[VerbRow] = &[
    deed("finansierer", "finansierede", "finansieret", "finansieres"),
    deed("omprioriterer", "omprioriterede", "omprioriteret", "omprioriteres"),
    deed("overfører", "overførte", "overført", "overføres"),
    deed("genoptager", "genoptog", "genoptaget", "genoptages"),
    deed("opretter", "oprettede", "oprettet", "oprettes"),
    deed("etablerer", "etablerede", "etableret", "etableres"),
    deed("igangsætter", "igangsatte", "igangsat", "igangsættes"),
    deed("iværksætter", "iværksatte", "iværksat", "iværksættes"),
    deed("forlænger", "forlængede", "forlænget", "forlænges"),
    deed("viderefører", "videreførte", "videreført", "videreføres"),
    deed("ændrer", "ændrede", "ændret", "ændres"),
    deed("justerer", "justerede", "justeret", "justeres"),
    deed("fordeler", "fordelte", "fordelt", "fordeles"),
    deed("udmønter", "udmøntede", "udmøntet", "udmøntes"),
    deed("optager", "optog", "optaget", "optages"),
    deed("stiller", "stillede", "stillet", "stilles"),
    deed("yder", "ydede", "ydet", "ydes"),
    deed("indgår", "indgik", "indgået", "indgås"),
    deed("opsiger", "opsagde", "opsagt", "opsiges"),
    deed("underskriver", "underskrev", "underskrevet", "underskrives"),
    deed("forelægger", "forelagde", "forelagt", "forelægges"),
    deed("fremlægger", "fremlagde", "fremlagt", "fremlægges"),
    deed("præsenterer", "præsenterede", "præsenteret", "præsenteres"),
    deed("offentliggør", "offentliggjorde", "offentliggjort", "offentliggøres"),
    deed("overdrager", "overdrog", "overdraget", "overdrages"),
    deed("overtager", "overtog", "overtaget", "overtages"),
    deed("sælger", "solgte", "solgt", "sælges"),
    deed("køber", "købte", "købt", "købes"),
    deed("udlejer", "udlejede", "udlejet", "udlejes"),
    deed("udbyder", "udbød", "udbudt", "udbydes"),
    deed("eksproprierer", "eksproprierede", "eksproprieret", "eksproprieres"),
    deed("følger", "fulgte", "fulgt", "følges"),
    deed("undersøger", "undersøgte", "undersøgt", "undersøges"),
    deed("udarbejder", "udarbejdede", "udarbejdet", "udarbejdes"),
    deed("koordinerer", "koordinerede", "koordineret", "koordineres"),
    deed("afventer", "afventede", "afventet", "afventes"),
    deed("indleder", "indledte", "indledt", "indledes"),
    deed("afholder", "afholdt", "afholdt", "afholdes"),
    deed("foretager", "foretog", "foretaget", "foretages"),
    deed("ansøger", "ansøgte", "ansøgt", "ansøges"),
    deed("betaler", "betalte", "betalt", "betales"),
    deed("bidrager", "bidrog", "bidraget", "bidrages"),
    deed("deltager", "deltog", "deltaget", "deltages"),
    deed("fortsætter", "fortsatte", "fortsat", "fortsættes"),
    deed("forhøjer", "forhøjede", "forhøjet", "forhøjes"),
    deed("gennemfører", "gennemførte", "gennemført", "gennemføres"),
    deed("hæver", "hævede", "hævet", "hæves"),
    deed("holder", "holdt", "holdt", "holdes"),
    deed("indfører", "indførte", "indført", "indføres"),
    deed("indhenter", "indhentede", "indhentet", "indhentes"),
    deed("modtager", "modtog", "modtaget", "modtages"),
    deed("nedbringer", "nedbragte", "nedbragt", "nedbringes"),
    deed("planlægger", "planlagde", "planlagt", "planlægges"),
    deed("retter", "rettede", "rettet", "rettes"),
    deed("sikrer", "sikrede", "sikret", "sikres"),
    deed("styrker", "styrkede", "styrket", "styrkes"),
    deed("sætter", "satte", "sat", "sættes"),
    deed("udsender", "udsendte", "udsendt", "udsendes"),
    deed("udvider", "udvidede", "udvidet", "udvides"),
    deed("indfrier", "indfriede", "indfriet", "indfries"),
    deed("hører", "hørte", "hørt", "høres"),
    deed("informerer", "informerede", "informeret", "informeres"),
    deed("inddrager", "inddrog", "inddraget", "inddrages"),
    deed("underretter", "underrettede", "underrettet", "underrettes"),
    deed("understøtter", "understøttede", "understøttet", "understøttes"),
];
