import type { backupProblems as englishProblems, backups as english } from '#renderer/app/i18n/backups/en.ts';

export const backups: typeof english = {
  intro:
    'Elke winkel krijgt ieder uur een back-up. Hier zet u er een terug, of verhuist u een winkel naar een andere pc met alles wat nog verstuurd moet worden.',
  list: 'Back-ups van {{store}}',
  none: 'Er is nog geen back-up. Elk uur komt er een.',
  make: 'Nu een back-up maken',
  made: 'Gemaakt en gecontroleerd',
  when: 'Wanneer',
  why: 'Gemaakt',
  entries: 'Regels',
  unsent: 'Toen onverzonden',
  choose: 'Terugzetten…',
  hourly: 'elk uur',
  manual: 'met de hand',
  migration: 'voor een update',
  broken: 'Niet volledig, onbruikbaar',
  all: 'Alle {{count}} tonen',
  preview: {
    title: 'Back-up van {{time}} terugzetten',
    age: 'Hij is {{age}} oud.',
    stepsNone: 'Niemand heeft sindsdien iets gedaan.',
    steps_one:
      '{{count}} stap van daarna blijft in de geschiedenis, maar wat die veranderde is weer als bij de back-up. Doe hem opnieuw waar het telt.',
    steps_other:
      '{{count}} stappen van daarna blijven in de geschiedenis, maar wat ze veranderden is weer als bij de back-up. Doe ze opnieuw waar het telt.',
    owedNone: 'De back-up was Magento en Lightspeed niets schuldig.',
    owed_one: '{{count}} wijziging die openstond wordt eerst bij Magento en Lightspeed gezocht, voordat er iets verstuurd wordt.',
    owed_other: '{{count}} wijzigingen die openstonden worden eerst bij Magento en Lightspeed gezocht, voordat er iets verstuurd wordt.',
    presentNone: 'Er wacht nu niets op verzending.',
    present_one: '{{count}} onverzonden wijziging van nu gaat mee.',
    present_other: '{{count}} onverzonden wijzigingen van nu gaan mee.',
    unreadable: 'Het journaal van nu is niet te lezen: wat sinds de back-up gedaan is, zal ontbreken.',
    kept: 'Het journaal van nu blijft als bestand bewaard. Andere winkels gaan door.',
    step: '{{time}} uur · {{person}} · {{about}}',
    restore: 'Terugzetten',
    keep: 'Het journaal van nu houden',
  },
  restored:
    'Het werk gaat door vanaf de back-up van {{time}}. Vergelijk de bestellingen van daarna één keer. Het vorige bestand heet {{file}}.',
  move: {
    title: '{{store}} naar een andere pc verhuizen',
    hint: 'Schrijft de winkel met zijn onverzonden wijzigingen in één bestand en stopt hier met werken. De andere pc haalt hem op en gaat door. Het bestand bevat klantgegevens: draag het zelf over en verwijder het daarna.',
    to: 'Map of nieuw bestand',
    toHint: 'Het hele pad, bijvoorbeeld E:\\ of /media/stick',
    ask: '{{store}} verhuizen…',
    sure: 'Hier stoppen en het bestand schrijven',
    keep: '{{store}} hier houden',
  },
  moved: {
    title: '{{store}} is naar een andere pc verhuisd',
    hint: '{{by}} heeft hem om {{time}} verhuisd, als {{file}}. Van hier wordt niets verstuurd en geen stap is mogelijk. Op de andere pc: Instellingen, Back-up en verhuizen, Een winkel hierheen halen.',
    lost: 'Het bestand is kwijt…',
    danger:
      'Neem de verhuizing alleen terug als geen pc het bestand heeft opgehaald. Anders werken beide voor deze winkel: twee mensen pakken dezelfde bestelling, en een wijziging kan Magento of Lightspeed twee keer bereiken.',
    sure: 'Ik weet dat het bestand kwijt is',
    last: 'Geen andere pc heeft {{store}}. Is dat zeker?',
    take: 'Ja, hier weer voor {{store}} werken',
    leave: 'Verhuisd laten',
  },
  takenBack_one: '{{store}} werkt hier weer. {{count}} onverzonden wijziging wordt eerst bij Magento en Lightspeed gezocht.',
  takenBack_other: '{{store}} werkt hier weer. {{count}} onverzonden wijzigingen worden eerst bij Magento en Lightspeed gezocht.',
  bring: {
    title: 'Een winkel hierheen halen',
    hint: 'Neemt een winkel over die van een andere pc verhuisd is. Deze pc moet met hetzelfde Magento en Lightspeed verbonden zijn.',
    file: 'Bestand',
    fileHint: 'Het hele pad van het bestand dat de oude pc schreef',
    look: 'Het bestand bekijken',
    facts: '{{store}} van {{device}}, verhuisd door {{by}} om {{time}}: {{entries}} regels.',
    unsentNone: 'Er komt niets onverzonden mee.',
    unsent_one: '{{count}} onverzonden wijziging komt mee en wordt van hier verstuurd.',
    unsent_other: '{{count}} onverzonden wijzigingen komen mee en worden van hier verstuurd.',
    take: 'Hier voor {{store}} werken',
    cancel: 'Niet nu',
    done: '{{store}} werkt nu hier. Verwijder het bestand.',
    setAside: 'Het journaal dat hier was, blijft bewaard als {{file}}.',
  },
};

export const backupProblems: typeof englishProblems = {
  moved: {
    message: '{{store}} is naar een andere pc verhuisd. Van hier wordt niets verstuurd.',
    cure: 'Werk op de andere pc. Is het bestand kwijt: Instellingen, Back-up en verhuizen.',
  },
  closed: { message: 'Het journaal van {{store}} is nu even niet in gebruik.', cure: 'Wacht even en doe het opnieuw.' },
  backupUnknown: { message: 'Deze winkel heeft geen back-up {{backup}}.', cure: 'Kies er een uit de lijst.' },
  fileExists: { message: 'Er is al een bestand {{file}}.', cure: 'Kies een andere naam; er wordt niets overschreven.' },
  fileNotWritten: {
    message: '{{file}} kon niet geschreven worden: {{why}}.',
    cure: 'Controleer het pad, de ruimte en de rechten. De winkel werkt hier door.',
  },
  fileUnreadable: {
    message: '{{file}} is niet te lezen ({{code}}).',
    cure: 'Controleer het pad, en of deze gebruiker het mag lezen.',
  },
  pathNotWhole: {
    message: '“{{file}}” is geen heel pad.',
    cure: 'Begin met het station of de hoofdmap, bijvoorbeeld E:\\stick of /media/stick.',
  },
  notMoveFile: {
    message: '{{file}} is geen verhuisde winkel.',
    cure: 'Kies het bestand dat de oude pc schreef. Een back-up of een gekopieerd journaal is dat niet.',
  },
  moveFileNewer: {
    message: '{{file}} komt van een nieuwere Backroom.',
    cure: 'Werk Backroom op deze pc bij en haal de winkel daarna hierheen.',
  },
  moveFileDamaged: {
    message: '{{file}} is beschadigd of afgekapt.',
    cure: 'Kopieer het opnieuw. Is er geen heel bestand meer, neem de verhuizing dan op de oude pc terug.',
  },
  alreadyImported: {
    message: 'Deze verhuizing van {{store}} is op deze pc al overgenomen of teruggenomen.',
    cure: 'Niets te doen. Per verhuizing wordt een winkel één keer opgehaald.',
  },
  storeAtWork: {
    message: 'Ook op deze pc is voor {{store}} gewerkt: het journaal hier heeft {{steps}} stappen van mensen.',
    cure: 'Twee journalen zijn niet samen te voegen. Gebruik de pc met het juiste, en verhuis dat.',
  },
  notMoved: { message: '{{store}} is niet van deze pc verhuisd.', cure: 'Er is niets terug te nemen.' },
  otherSystems: {
    message: 'De winkel komt van een pc die met {{theirs}} verbonden is; deze is met {{ours}} verbonden.',
    cure: 'Verbind deze pc eerst met dezelfde webwinkel en kassa.',
  },
  otherMapping: {
    message: '{{store}} heeft een ander verkooppunt, een andere bron of een ander id dan {{other}} op deze pc.',
    cure: 'Maak beide gelijk in Instellingen, Winkels, of verwijder de winkel hier.',
  },
};
