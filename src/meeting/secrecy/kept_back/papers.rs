//! Papers that are given, shown and taken back otherwise than others: "Destrueres efter mødet", "I lukket kuvert", "Kræver
//! login", "Udsendes særskilt til medlemmerne".

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@lead|@annex} @taken_back {@lead|@body|*sekretær*} efter|inden|ved mødet|mødets|læsning|læsningen|brug|afslutning|gennemsyn|punktet {@lead} $",
            "^ {@lead|@annex} udleveres|uddeles|omdeles|fremlægges|vises|udleveret|uddelt {@lead} og @taken_back {@lead|igen|derefter|bagefter|straks} $",
            "^ {@lead} læsekopi|læseeksemplar|vandmærke* {@lead} $",
        ],
        &[
            "Destrueres efter mødet",
            "Brændes efter læsning",
            "Papirerne afleveres efter mødet",
            "Bilag returneres til sekretæren efter mødet",
            "Læsekopi",
            "Udleveres på mødet og indsamles igen.",
        ],
    )
    .unlike(&["Nøgler udleveres og afleveres igen", "Borde og stole afleveres efter mødet"]),
    PatternRule::new(
        &[
            "^ {@lead} udleveres|eftersendes|udsendes|sendes|sendt|udsendt|fremsendes|omdeles|ligger|vedlagt {@lead} i {@lead} lukket|forseglet kuvert|konvolut {@lead|@members|medlemmerne} $",
            "^ {@lead} i {@lead} lukket|forseglet kuvert|konvolut {@lead|@members|medlemmerne} $",
        ],
        &["Udleveres i lukket kuvert", "Eftersendes i lukket kuvert til medlemmerne"],
    )
    .unlike(&["Stemmesedler afleveres i lukket kuvert"]),
    PatternRule::new(
        &[
            "^ {@lead} udsendes|eftersendes|fremsendes|omdeles|sendes|udsendt|eftersendt|omdelt {@lead} særskilt|separat|direkte|alene til {@lead} medlemmerne|medlemmer|@members $",
            "^ {@lead} udsendes|eftersendes|fremsendes|omdeles|sendes|tilsendes|udleveres {@lead} @only {@lead} medlemmerne|medlemmer|@members|rådets {medlemmer} $",
            "^ {@lead} tilgår @only|direkte medlemmerne|medlemmer|@members $",
            "^ {@lead} tilgår medlemmerne|medlemmer|@members direkte|særskilt|separat|@only {@lead} $",
            "^ {@lead} tilgår medlemmerne|medlemmer|@members ad anden vej|måde $",
            "^ {@lead} udsendt|sendt|omdelt {@lead} papir {til} medlemmerne|medlemmer|@members alene $",
        ],
        &[
            "Udsendes særskilt til medlemmerne",
            "Eftersendes kun til medlemmerne",
            "Tilgår medlemmerne direkte",
            "Tilgår medlemmerne ad anden vej",
            "Udsendt på papir til medlemmerne alene",
        ],
    )
    .unlike(&["Bilag udsendes særskilt", "Regnskabet udsendes direkte til forældrene"]),
    PatternRule::new(
        &[
            "^ {@lead} adgangskode|kodeord|login|kode kræves|påkrævet|nødvendig $",
            "^ {@lead} kræver|bag|med adgangskode|kodeord|login|kode|mitid $",
            "^ {@lead} tilgås|læses|ses|hentes {@lead|@only} bag|med adgangskode|kodeord|login|kode|mitid $",
            "^ {@lead} findes|ligger|vises {@lead|@only} bag adgangskode|kodeord|login|kode|mitid $",
            "^ @only adgang med adgangskode|kodeord|login|kode|mitid $",
            "^ {@lead} kodebeskyttet|krypteret|adgangsbeskyttet|adgangsbegrænset|loginbeskyttet $",
            "^ {@lead} med|under adgangsbegrænsning|adgangskontrol $",
            "^ {@lead|@only} i|på {@lead} lukket|lukkede|interne|intern portal|portalen|mødesystem|mødeportal|mødeportalen|drev|mappe {@lead} $",
            "^ {@lead} ligger|findes|lægges|læses|ses|tilgås {@lead|@only} i|på {@lead} lukket|lukkede|interne|intern portal|portalen|mødesystem|mødeportal|mødeportalen|drev|mappe {@lead} $",
            "^ {@lead} @only {@lead} læses|ses|tilgås|findes {@lead} i|på mødeportalen|mødesystemet|portalen|sekretariatet|kontoret|rådhuset|biblioteket $",
        ],
        &[
            "Adgangskode kræves",
            "Kræver login",
            "Tilgås med MitID",
            "Findes bag login",
            "Kun adgang med login",
            "Krypteret",
            "Adgangsbegrænset",
            "Kun i den lukkede portal",
            "Ligger i det lukkede mødesystem",
            "Kan kun læses i mødeportalen",
        ],
    )
    .unlike(&["Borgerne får adgang med MitID", "Nettet er krypteret i hallen"]),
    PatternRule::new(
        &[
            "^ {@lead|@only} i|af {@lead} fulde|interne|fuldstændige|komplette dagsorden|udgave|version {@lead|medlemmerne|medlemmer|@members} $",
            "^ {@lead} findes|står|fremgår|læses|se {@lead|@only} i|af {@lead} fulde|interne|fuldstændige|komplette dagsorden|udgave|version {@lead|medlemmerne|medlemmer|@members} $",
            "^ se {den} fulde|interne|fuldstændige|komplette dagsorden|udgave|version {@lead|medlemmerne|medlemmer|@members} $",
            "^ {@lead|@only} {@lead} gennemsyn på|hos|i {@lead|*s} kontor|kontoret|sekretariatet|*formanden|*direktøren|*sekretæren {@lead} $",
        ],
        &[
            "Kun i den fulde udgave",
            "Findes kun i den fulde dagsorden",
            "Se den fulde udgave for medlemmer",
            "Kun til gennemsyn på formandens kontor",
        ],
    ),
    // what may not be passed on, copied or kept
    PatternRule::new(
        &[
            "^ {@lead} må|skal|bør @no {@lead} @copied {@lead} $",
            "^ {@lead} @no {@lead} til {@lead} kopiering|udskrivning|print|videreformidling|cirkulation|ekstern|eksternt {brug|deling} $",
            "^ {@lead} @no {@lead} til {@lead} videre|ekstern|offentlig brug|deling|omtale|benyttelse $",
            "^ {@lead} må|skal|bør @no {@lead} deles|sendes|omtales|lægges|forlade {@lead} eksternt|facebook|aula|intra|huset|udadtil|nettet $",
            "^ {@lead} siges|bringes|fortælles|gives|sendes|deles @no videre {@lead} $",
            "^ {det|dette|herom|skal|må} går|gå @no videre $",
            "^ {@lead} må @no {@lead} komme {@lead} modpartens|andres|tilbudsgivernes|*ens|*ernes kendskab|kundskab|øre|ører $",
            "^ {@lead} til|for {@lead} indvortes|eget|egen brug $",
            "^ @only til|for {@lead} indvortes|eget|egen|@own_body brug $",
            "^ til @body eget brug $",
        ],
        &[
            "Må ikke printes",
            "Ikke til kopiering",
            "Må ikke videreformidles",
            "Ikke til ekstern brug",
            "Må ikke deles på Facebook",
            "Går ikke videre",
            "Må ikke komme til modpartens kendskab",
            "Kun til indvortes brug",
            "Til bestyrelsens eget brug",
        ],
    )
    .unlike(&["Vand fra boringen må ikke bruges", "Skiltet må ikke sendes", "Sagen går ikke videre"]),
];
