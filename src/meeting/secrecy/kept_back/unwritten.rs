//! What is not written, heard on a tape or seen on a screen: "Skrives ikke ned", "Ingen noter", "Protokolleres særskilt",
//! "Kameraet slukkes under punktet".

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@lead} @no {@lead} noter|notater|skriftligt {@lead} $",
            "^ {@lead} noteres|nedskrives|protokolføres|referatføres @no {@lead} $",
            "^ {@lead} skrives @no ned|noget {ned} {@lead} $",
            "^ {@lead} føres @no til protokols|protokol $",
            "^ {@lead} skal|bør|må|kommer @no {@lead} med i|i referatet|protokollen $",
            "^ {@lead} @no {et} ord {@lead} $",
        ],
        &[
            "Ingen noter",
            "Ingen notater under dette punkt",
            "Intet skriftligt om dette punkt",
            "Noteres ikke",
            "Skrives ikke ned",
            "Føres ikke til protokols",
            "Skal ikke med i referatet",
            "Ikke et ord herom",
        ],
    )
    .unlike(&["Der er ingen noter til regnskabet for 2026 i år"]),
    PatternRule::new(
        &[
            "^ {@lead} protokolleres|protokolføres|refereres|nedskrives|indføres|føres {@lead} særskilt|separat|særligt {@lead} $",
            "^ {@lead} føres|skrives|indføres|optages {@lead} i {@lead} særlige|særskilte|separate|anden protokol|protokollen|bog|referat $",
            "^ {@lead} *personprotokol*|*fortrolighedsprotokol*|*særprotokol*|*tillægsprotokol* {@lead} $",
        ],
        &["Protokolleres særskilt", "Føres i den særlige protokol", "Føres i personprotokollen"],
    ),
    // telephones and cameras
    PatternRule::new(
        &[
            "^ {@lead|web} @recorder {@lead} @switched {@lead|døren} $",
            "^ {@lead} @recorder {@lead} slås|tages|lægges fra {sig} {@lead} $",
            "^ {@lead} ingen|uden @recorder {@lead} $",
            "^ {@lead} @recorder @no {@lead} tilladt {@lead} $",
        ],
        &[
            "Mobiltelefoner lægges fra sig",
            "Telefonerne slukkes under punktet",
            "Kameraet slukkes under punktet",
            "Livestreamen afbrydes",
            "Lyden slås fra under punktet",
            "Ingen optagelse",
            "Optagelse ikke tilladt",
        ],
    )
    .unlike(&["Mobiltelefoner indsamles til genbrug på pladsen", "Kameraet på broen er slukket i ferien"]),
    PatternRule::new(
        &[
            "^ {@lead|@detail} @taken|anonymiseres|anonymiseret|streges|ude i|af {@lead} referat|referatet|protokol|protokollen $",
            "^ {@lead} @detail {@lead} udelades|udeladt|sløres|sløret|fjernes|fjernet|skjules|skjult|mørklægges {@lead} $",
            "^ {@lead} @detail nævnes|oplyses|gengives @no {@lead} $",
            "^ referatet|protokollen redigeres|renses|anonymiseres|censureres {@lead} inden|før ..2 $",
        ],
        &[
            "Udgår af referatet",
            "Anonymiseret i referatet",
            "Navnet er udeladt",
            "Bilaget er udeladt",
            "Navne nævnes ikke",
            "Referatet redigeres inden offentliggørelse",
        ],
    )
    .unlike(&["Vejens navn udelades på kortet", "Hegnet fjernes af ejeren"]),
    // why it is left out
    PatternRule::new(
        &[
            "^ {@lead|@detail|tekst|titel} @taken|undtaget|udeladt|tilbageholdt {@lead} hensyn til ..4 $",
            "^ {@lead} hensyn til {@lead} ..2 fred|tredjemand|*interesser|*position|*situation|*forhold $",
            "^ {@lead} indeholder oplysninger om ..3 drifts|forretningsforhold|privatforhold|*følsomme ..4 $",
            "^ drifts og forretningsforhold $",
            "^ {@lead} sagen|punktet|emnet vedrører|angår|handler|omhandler {@lead} enkelt|enkelte|bestemt|navngiven|navngivet|navngivne borger|medarbejder|elev|familie|beboer|person|virksomhed|borgere|elever {@lead} $",
            "^ {@lead} chatham house ..3 $",
        ],
        &[
            "Tekst udeladt af hensyn til privatlivets fred",
            "Af hensyn til kommunens økonomiske interesser",
            "Indeholder oplysninger om drifts- og forretningsforhold",
            "Sagen vedrører en enkelt borger",
            "Chatham House-regler gælder",
        ],
    )
    .unlike(&["Træerne fjernes af hensyn til udsigten"]),
];
