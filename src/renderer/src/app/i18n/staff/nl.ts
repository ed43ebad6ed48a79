import type { pinRecovered as englishRecovered, staff as english, staffProblems as englishProblems } from '#renderer/app/i18n/staff/en.ts';

export const staff: typeof english = {
  people: 'Personen',
  chooseHint: 'Kies uw naam of scan uw pas.',
  pin: 'Pincode',
  pinOf: 'Pincode van {{name}}',
  pinNew: 'Nieuwe pincode van {{name}}',
  pinHint: '4 tot 8 cijfers, niet allemaal gelijk en niet op volgorde.',
  digits: 'Cijfers',
  erase: 'Laatste cijfer wissen',
  signIn: 'Aanmelden',
  signInFirst: 'Meld u eerst aan',
  lockTitle: 'Wie werkt hier?',
  lockHint: '{{store}} is vergrendeld. Kies uw naam of scan uw pas en typ daarna uw pincode.',
  lock: 'Vergrendelen',
  switchTitle: 'Van persoon wisselen',
  signedInAs: '{{name}} is aangemeld ({{role}}).',
  nobodyElse: 'Er werkt hier nog niemand anders. Een leidinggevende voegt mensen toe bij Instellingen, Personeel.',
  badge: 'Pas',
  badgeOf: 'Pas van {{name}}. Typ de pincode.',
  badgeUnknown: 'Deze pas is van niemand die hier werkt.',
  isYou: '{{name}} is al aangemeld.',
  role: { clerk: 'Verkoper', manager: 'Leidinggevende' },
  roleLabel: 'Rol',
  intro: 'Wie bij {{store}} werkt, meldt zich aan met een pincode. Elke stap wordt met de naam genoteerd.',
  introEmpty:
    'Bij {{store}} is nog niemand ingesteld: wie hier werkt, vult een naam in. Zodra de eerste leidinggevende is toegevoegd, meldt iedereen zich aan met een pincode.',
  add: 'Persoon toevoegen',
  addFirst: 'Eerste leidinggevende toevoegen',
  firstHint:
    'De eerste persoon is leidinggevende: alleen leidinggevenden voegen mensen toe en keuren goed wat een verkoper niet alleen mag.',
  change: 'Naam of rol wijzigen',
  resetPin: 'Nieuwe pincode geven',
  newBadge: 'Pas vervangen',
  deactivate: 'Werkt hier niet meer',
  activate: 'Is terug',
  unlock: 'Nu ontgrendelen',
  locked: 'Vergrendeld: te veel verkeerde pincodes',
  left: 'Werkt hier niet meer',
  more: '{{name}} wijzigen',
  name: 'Naam',
  initials: 'Initialen',
  initialsHint: 'Mogen leeg blijven; ze komen dan uit de naam',
  lockAfter: 'Vergrendelen als niemand deze pc aanraakt gedurende',
  minutes_one: '{{count}} minuut',
  minutes_other: '{{count}} minuten',
  approve: {
    title: 'Een leidinggevende moet goedkeuren',
    about: 'Voor: {{action}}. Het journaal noteert wie goedkeurde en waarom.',
    thisStep: 'deze stap',
    manager: 'Leidinggevende',
    choose: 'Kies',
    reason: 'Reden',
    pin: 'Pincode van de leidinggevende',
    do: 'Goedkeuren',
  },
  action: {
    settings: {
      saveStore: 'een winkel wijzigen',
      savePaymentTypes: 'de betaalwijze wijzigen',
      saveConnection: 'een verbinding wijzigen',
      removeStore: 'een winkel van deze pc verwijderen',
    },
    stock: {
      buffersSet: 'een buffer wijzigen',
      driftMend: 'voorraadverschillen herstellen',
      driftIgnore: 'voorraadverschillen zo laten',
    },
    printing: { savePrinter: 'een printer wijzigen' },
    keeping: {
      handOverUnproven: 'zonder bewijs meegeven',
      forgetCustomer: 'de gegevens van een klant vergeten',
      notCollected: 'een niet opgehaalde bestelling afsluiten',
    },
    backups: {
      restore: 'een back-up terugzetten',
      moveOut: 'deze winkel naar een andere pc verhuizen',
      moveIn: 'een verhuisde winkel overnemen',
      takeBack: 'hier doorgaan met een verhuisde winkel',
    },
    scan: { teach: 'een barcode aanleren', forget: 'een aangeleerde barcode vergeten' },
    returnDesk: { override: 'een late retour of definitieve verkoop terugnemen', unproven: 'goederen zonder bewijs terugnemen' },
    short: { confirm: 'over ontbrekende stuks beslissen', refusePieces: 'geweigerde stuks aan de balie terugnemen' },
    exceptions: { known: 'bevestigen dat een pincode terecht opnieuw is ingesteld' },
    outbox: { skip: 'een wijziging niet versturen', edit: 'een wijziging voor het versturen aanpassen' },
    staff: {
      add: 'een persoon toevoegen',
      change: 'een persoon wijzigen',
      setActive: 'een vertrek of terugkeer noteren',
      resetPin: 'een nieuwe pincode geven',
      newBadge: 'een pas vervangen',
      unlock: 'een persoon ontgrendelen',
      setLockAfter: 'wijzigen wanneer de pc vergrendelt',
    },
  },
};

export const staffProblems: typeof englishProblems = {
  signInFirst: { message: 'Niemand is aangemeld, dus er is niets gedaan.', cure: 'Meld u aan met uw pincode en doe het opnieuw.' },
  sessionEnded: { message: 'Uw sessie is afgelopen, dus er is niets gedaan.', cure: 'Meld u aan met uw pincode en doe het opnieuw.' },
  managerNeeded: {
    message: 'Dit mag alleen een leidinggevende, dus er is niets gedaan.',
    cure: 'Doe het opnieuw en vraag een leidinggevende om goedkeuring.',
  },
  staffUnknown: {
    message: 'Niemand die in deze winkel werkt, past hierbij.',
    cure: 'Kies uw naam in de lijst of vraag een leidinggevende u toe te voegen.',
  },
  badgeUnknown: {
    message: 'Deze pas is van niemand die in deze winkel werkt.',
    cure: 'Kies uw naam in de lijst of vraag een leidinggevende om een nieuwe pas.',
  },
  pinWrong: { message: 'De pincode klopt niet. Pogingen tot een pauze: {{count}}.', cure: 'Typ hem opnieuw.' },
  pinLocked: {
    message: 'Te veel verkeerde pincodes. De volgende wordt over {{count}} s aangenomen.',
    cure: 'Wacht, of vraag een leidinggevende u te ontgrendelen.',
  },
  notAManager: { message: 'Alleen een leidinggevende mag dit goedkeuren.', cure: 'Vraag een leidinggevende.' },
  nameTaken: {
    message: 'Iemand die hier werkt, heeft deze naam al.',
    cure: 'Voeg een letter of tweede naam toe, zodat het journaal hen kan onderscheiden.',
  },
  lastManager: {
    message: 'Dit is de laatste leidinggevende; iemand moet kunnen goedkeuren en personeel wijzigen.',
    cure: 'Maak eerst iemand anders leidinggevende.',
  },
  pinRepeated: { message: 'Deze pincode herhaalt zich en is makkelijk te raden.', cure: 'Kies cijfers die zich niet herhalen.' },
  pinSequence: { message: 'Deze cijfers volgen op elkaar en zijn makkelijk te raden.', cure: 'Kies cijfers in een andere volgorde.' },
  backroomIsOpen: {
    message: 'Backroom is geopend op deze pc, dus er is niets gedaan.',
    cure: 'Sluit het, ook in de browser en het systeemvak, en voer de opdracht opnieuw uit.',
  },
  noSuchManager: {
    message: 'Geen actieve leidinggevende in deze winkel heet “{{name}}”.',
    cure: 'Schrijf de naam zoals op het aanmeldscherm. De pincode van een medewerker stelt een leidinggevende in.',
  },
};

/** A manager’s PIN that was set on the PC itself. */
export const pinRecovered: typeof englishRecovered = {
  message: 'De pincode van {{name}} is op de pc {{device}} zelf opnieuw ingesteld, door gebruiker {{by}}, zonder leidinggevende.',
  cure: 'Vraag wie het was. Was het geen leidinggevende: stel bij Instellingen → Personeel een andere pincode in en kijk wat er sindsdien is gedaan.',
};
