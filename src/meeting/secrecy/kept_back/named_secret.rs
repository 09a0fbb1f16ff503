//! Short marks that call an item secret without any of the usual words: "Mørkelagt", "Ømtålig sag", "Ikke frigivet",
//! "Spærrefrist: 4. maj", "Eyes only".

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@lead} mørkelagt|mørklagt|maskeret|sløret|tilbageholdt|hemmeligholdt|utilgængelig|utilgængeligt|undtaget|usynligt|anonymiseret|undtagelsespunkt {@lead} $",
            "^ {titlen|titel|@lead} @no {@lead} tilgængelig|tilgængeligt {@lead|alle} $",
            "^ {@lead} titel|titlen|overskrift|overskriften|tekst|teksten|indhold|indholdet {@lead} fjernet|skjult|udeladt|slettet|sløret|maskeret|utilgængelig|utilgængeligt $",
            "^ {@lead} holdes tilbage $",
            "^ {@lead} holdes|forbliver|holdt lukket ..8 $",
            "^ {@lead} omfattet|underlagt|undergivet|belagt {@lead} fortrolighed|tavshed {@lead} $",
            "^ {@lead|husk} fortrolighed|fortroligheden|tavshed {@lead|gælder} $",
            "^ {@lead} tåler @no {dagens} lys|offentlighed|omtale {@lead} $",
            "^ {@lead} @no for åbent tæppe $",
            "^ {@lead} bestyrelsesintern*|ledelsesintern*|udvalgsintern*|rådsintern* {@lead} $",
            "^ {@lead} intern|internt|interne anliggende|anliggender|forhold|emne|emner {@lead} $",
            "^ {@lead} unddraget|undtaget|udeladt|fjernet fra {@lead} ..2 nettet|hjemmesiden $",
            "^ {@lead} undtaget efter|ifølge|iht|jf offentlighedsloven|offentlighedslovens ..4 $",
        ],
        &[
            "Mørkelagt",
            "Punktet er maskeret",
            "Tilbageholdt",
            "Titlen er fjernet",
            "Teksten er udeladt",
            "Indhold utilgængeligt",
            "Indholdet er ikke tilgængeligt",
            "Sagen tåler ikke dagens lys",
            "Bestyrelsesinternt",
            "Holdes lukket, indtil der er skrevet under",
            "Sagen er undtaget efter offentlighedsloven",
            "Omfattet af fortrolighed",
            "OBS: fortrolighed",
            "Internt anliggende",
        ],
    )
    .unlike(&["Stien er ikke tilgængelig for kørestole", "Gaden er mørklagt", "Hallen holdes lukket i juli"]),
    PatternRule::new(
        &[
            "^ {@lead} @no {@lead} frigivet|frigives|frigivne {@lead|@public|endnu} $",
            "^ {@lead} frigives @no|senere|først {@lead|@public|endnu} $",
            "^ {@lead} må {@lead} først kendes|omtales|nævnes|frigives .. $",
            "^ {@lead} under klausul|embargo {til} .. $",
            "^ {@lead} klausul|embargo|spærrefrist {til} @number|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag ..4 $",
            "^ {@lead} spærrefrist|klausuleret {@lead} ..6 $",
        ],
        &[
            "Ikke frigivet",
            "Frigives senere",
            "Må først kendes efter mødet",
            "Oplysningerne er under klausul",
            "Spærrefrist: 4. maj kl. 10",
            "Klausul til torsdag kl. 10",
        ],
    )
    .within(10)
    .unlike(&["Midlerne frigives først i maj", "Arealet frigives ikke til boliger"]),
    PatternRule::new(
        &[
            "^ {@lead} ømtålig|ømtåligt|ømtåleligt|ømtålelig|delikat|penibel|penibelt|sensitiv|sensitivt|prekær|prekært {sag|emne|punkt|spørgsmål|anliggende|@lead} $",
            "^ {@lead} personsensitiv*|personsensitivt {@lead|oplysninger|forhold} $",
            "^ personlige|private forhold|sager|anliggender|spørgsmål $",
            "^ {@lead} personanliggende|personligt|privat anliggende $",
            "^ personanliggende* $",
            "^ tjenstlig|tjenstlige sag|sager|forhold $",
        ],
        &["Ømtålig sag", "Et delikat emne", "Sensitivt", "Personsensitivt", "Personlige forhold", "Tjenstlig sag"],
    )
    .unlike(&["Sensitive arealer ved åen", "Personlige hjælpere i hjemmet"]),
    PatternRule::new(
        &[
            "^ ingen|nægtet adgang $",
            "^ adgang forbudt|nægtet {@lead|uvedkommende} $",
            "^ uvedkommende ingen|forbudt {@lead} adgang $",
            "^ {@lead} fritaget for|fra offentlighed|aktindsigt $",
            "^ {@lead} databeskyttelsesforordningens|persondataloven|databeskyttelsesloven|databeskyttelseslovens|gdpr ..4 $",
        ],
        &["Ingen adgang", "Adgang forbudt for uvedkommende", "Fritaget for offentlighed", "jf. persondataloven"],
    )
    .within(7),
    // in other languages
    PatternRule::new(
        &[
            "^ strictly private ..2 $",
            "^ private {and} @secret_word|session|item|items $",
            "^ {@lead} eyes|members|internal|internal only $",
            "^ {@lead} off the record $",
            "^ in confidence $",
            "^ not|no for {public} publication|release|disclosure $",
            "^ exempt {from} {item|items|publication|information} $",
            "^ executive|exempt|restricted session|item|items $",
            "^ non public $",
            "^ {streng} vertraulich|nichtöffentlich|nichtöffentliche|vertrauliche {sitzung|punkt} $",
            "^ nicht öffentlich|öffentliche|öffentlicher {teil|sitzung} $",
            "^ unntatt ..3 $",
            "^ huis clos $",
            "^ unter ausschluss {der} öffentlichkeit $",
            "^ hemlig|hemligt|sekretess|sekretessbelagt|trúnaðarmál {ärende} $",
        ],
        &[
            "Strictly private",
            "Eyes only",
            "Off the record",
            "In confidence",
            "Not for publication",
            "Exempt item",
            "Non-public",
            "Vertraulich",
            "Nicht öffentlich",
            "Unntatt offentlighet",
            "Hemlig",
            "Trúnaðarmál",
        ],
    )
    .unlike(&["Private veje"]),
];
