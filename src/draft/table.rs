//! The verbs of recommendations: their forms, and whether saying one in the past does it.

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

const fn carried_out(
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
pub(super) const CARRIED_OUT: &[VerbRow] = &[
    carried_out("finansierer", "finansierede", "finansieret", "finansieres"),
    carried_out("omprioriterer", "omprioriterede", "omprioriteret", "omprioriteres"),
    carried_out("overfører", "overførte", "overført", "overføres"),
    carried_out("genoptager", "genoptog", "genoptaget", "genoptages"),
    carried_out("opretter", "oprettede", "oprettet", "oprettes"),
    carried_out("etablerer", "etablerede", "etableret", "etableres"),
    carried_out("igangsætter", "igangsatte", "igangsat", "igangsættes"),
    carried_out("iværksætter", "iværksatte", "iværksat", "iværksættes"),
    carried_out("forlænger", "forlængede", "forlænget", "forlænges"),
    carried_out("viderefører", "videreførte", "videreført", "videreføres"),
    carried_out("ændrer", "ændrede", "ændret", "ændres"),
    carried_out("justerer", "justerede", "justeret", "justeres"),
    carried_out("fordeler", "fordelte", "fordelt", "fordeles"),
    carried_out("udmønter", "udmøntede", "udmøntet", "udmøntes"),
    carried_out("optager", "optog", "optaget", "optages"),
    carried_out("stiller", "stillede", "stillet", "stilles"),
    carried_out("yder", "ydede", "ydet", "ydes"),
    carried_out("indgår", "indgik", "indgået", "indgås"),
    carried_out("opsiger", "opsagde", "opsagt", "opsiges"),
    carried_out("underskriver", "underskrev", "underskrevet", "underskrives"),
    carried_out("forelægger", "forelagde", "forelagt", "forelægges"),
    carried_out("fremlægger", "fremlagde", "fremlagt", "fremlægges"),
    carried_out("præsenterer", "præsenterede", "præsenteret", "præsenteres"),
    carried_out("offentliggør", "offentliggjorde", "offentliggjort", "offentliggøres"),
    carried_out("overdrager", "overdrog", "overdraget", "overdrages"),
    carried_out("overtager", "overtog", "overtaget", "overtages"),
    carried_out("sælger", "solgte", "solgt", "sælges"),
    carried_out("køber", "købte", "købt", "købes"),
    carried_out("udlejer", "udlejede", "udlejet", "udlejes"),
    carried_out("udbyder", "udbød", "udbudt", "udbydes"),
    carried_out("eksproprierer", "eksproprierede", "eksproprieret", "eksproprieres"),
    carried_out("følger", "fulgte", "fulgt", "følges"),
    carried_out("undersøger", "undersøgte", "undersøgt", "undersøges"),
    carried_out("udarbejder", "udarbejdede", "udarbejdet", "udarbejdes"),
    carried_out("koordinerer", "koordinerede", "koordineret", "koordineres"),
    carried_out("afventer", "afventede", "afventet", "afventes"),
    carried_out("indleder", "indledte", "indledt", "indledes"),
    carried_out("afholder", "afholdt", "afholdt", "afholdes"),
    carried_out("foretager", "foretog", "foretaget", "foretages"),
    carried_out("ansøger", "ansøgte", "ansøgt", "ansøges"),
    carried_out("betaler", "betalte", "betalt", "betales"),
    carried_out("bidrager", "bidrog", "bidraget", "bidrages"),
    carried_out("deltager", "deltog", "deltaget", "deltages"),
    carried_out("fortsætter", "fortsatte", "fortsat", "fortsættes"),
    carried_out("forhøjer", "forhøjede", "forhøjet", "forhøjes"),
    carried_out("gennemfører", "gennemførte", "gennemført", "gennemføres"),
    carried_out("hæver", "hævede", "hævet", "hæves"),
    carried_out("holder", "holdt", "holdt", "holdes"),
    carried_out("indfører", "indførte", "indført", "indføres"),
    carried_out("indhenter", "indhentede", "indhentet", "indhentes"),
    carried_out("modtager", "modtog", "modtaget", "modtages"),
    carried_out("nedbringer", "nedbragte", "nedbragt", "nedbringes"),
    carried_out("planlægger", "planlagde", "planlagt", "planlægges"),
    carried_out("retter", "rettede", "rettet", "rettes"),
    carried_out("sikrer", "sikrede", "sikret", "sikres"),
    carried_out("styrker", "styrkede", "styrket", "styrkes"),
    carried_out("sætter", "satte", "sat", "sættes"),
    carried_out("udsender", "udsendte", "udsendt", "udsendes"),
    carried_out("udvider", "udvidede", "udvidet", "udvides"),
    carried_out("indfrier", "indfriede", "indfriet", "indfries"),
    carried_out("hører", "hørte", "hørt", "høres"),
    carried_out("informerer", "informerede", "informeret", "informeres"),
    carried_out("inddrager", "inddrog", "inddraget", "inddrages"),
    carried_out("underretter", "underrettede", "underrettet", "underrettes"),
    carried_out("understøtter", "understøttede", "understøttet", "understøttes"),
];
