import { backupProblems } from '#renderer/app/i18n/backups/nl.ts';
import { driftTestProblems } from '#renderer/app/i18n/drift-test/nl.ts';
import { keepingProblems } from '#renderer/app/i18n/keeping/nl.ts';
import { photoProblems } from '#renderer/app/i18n/photos/nl.ts';
import { pickingProblems } from '#renderer/app/i18n/picking/nl.ts';
import { printingProblems } from '#renderer/app/i18n/printing/nl.ts';
import { returnProblems } from '#renderer/app/i18n/returns/nl.ts';
import { scannerProblems } from '#renderer/app/i18n/scanner/nl.ts';
import { shortProblems } from '#renderer/app/i18n/short/nl.ts';
import { staffProblems } from '#renderer/app/i18n/staff/nl.ts';
import { trainingProblems } from '#renderer/app/i18n/training/nl.ts';
import { transferProblems } from '#renderer/app/i18n/transfers/nl.ts';
import type { problems as english } from '#renderer/app/i18n/problems/en.ts';

export const problems: typeof english = {
  ...trainingProblems,
  noTraining: {
    message: 'De oefenwereld ging niet open.',
    cure: 'Probeer het opnieuw; blijft het zo, kijk dan in het logboek.',
  },
  ...keepingProblems,
  ...shortProblems,
  transfer: transferProblems,
  photo: photoProblems,
  ...returnProblems,
  ...staffProblems,
  ...printingProblems,
  ...scannerProblems,
  ...pickingProblems,
  ...staffProblems,
  ...backupProblems,
  ...driftTestProblems,
  waitingForShop: {
    message: 'Deze bestelling is nog niet vrijgegeven: haar betaling of een blokkering in Magento staat in de weg.',
    cure: 'Wacht op de betaling, of hef de blokkering in Magento op.',
  },
  cancelledOnline: {
    message: 'Deze bestelling is online geannuleerd of terugbetaald.',
    cure: 'Niet overhandigen; leg de goederen terug.',
  },
  alreadyReady: {
    message: 'Deze bestelling is al klaar: Magento heeft opdracht te verzenden.',
    cure: 'Overhandig haar, of betaal haar terug in Magento.',
  },
  alreadyCollected: { message: 'Deze bestelling is afgehaald.', cure: 'Neem goederen terug als retour.' },
  notReadyYet: {
    message: 'Deze bestelling is nog niet klaar gemeld.',
    cure: 'Meld haar eerst klaar; Magento verzendt haar dan en mailt de klant.',
  },
  decideShortFirst: {
    message: 'Van deze bestelling ontbreken artikelen en niemand heeft beslist wat ermee gebeurt.',
    cure: 'Beslis over de ontbrekende artikelen, of ga verder als ze gevonden zijn.',
  },
  alreadyExpired: {
    message: 'Deze bestelling is niet binnen de bewaartijd opgehaald.',
    cure: 'Leg de artikelen terug, of bewaar langer als de klant toch komt.',
  },
  mailOnItsWay: {
    message: 'Er is al een mail aan deze klant onderweg.',
    cure: 'Wacht tot Magento die heeft bevestigd.',
  },
  notToldYet: {
    message: 'Magento heeft de klant nog niet bericht.',
    cure: 'Wacht tot de bestelling als klaar is bevestigd; dan gaat de mail uit.',
  },
  proofNeeded: {
    message: 'Deze winkel geeft alleen mee met het gekozen bewijs.',
    cure: 'Vraag de klant erom, of laat een manager zonder meegeven.',
  },
  codeWrong: {
    message: 'Dit is niet de code van deze bestelling.',
    cure: 'Scan de code uit de mail van de klant, of typ het hele bestelnummer.',
  },
  ageNotChecked: {
    message: 'Een artikel van deze bestelling is alleen voor volwassenen.',
    cure: 'Controleer de leeftijd van de persoon en bevestig dat.',
  },
  tooLateToUndo: {
    message: 'Dit kan niet meer teruggenomen worden: een systeem weet het al.',
    cure: 'Neem de artikelen retour, of betaal ze terug.',
  },
  nothingToForget: {
    message: 'Deze klant is al vergeten.',
    cure: 'Niets te doen.',
  },
  stillOpen: {
    message: 'Aan deze afhaling wordt nog gewerkt, dus de klant is nog nodig.',
    cure: 'Rond de bestelling eerst af of annuleer haar.',
  },
  nothingToUndo: { message: 'Er is niets ongedaan te maken.', cure: 'Niets te doen.' },
  putBackFirst: {
    message: 'Deze bestelling is online geannuleerd of terugbetaald terwijl de goederen niet in het schap lagen.',
    cure: 'Leg de goederen terug en bevestig het.',
  },
  nothingToPutBack: { message: 'Er is niets terug te leggen.', cure: 'Niets te doen.' },
  notPicking: { message: 'Deze bestelling wordt niet gepakt.', cure: 'Begin eerst met pakken.' },
  notPaid: {
    message: 'Deze bestelling moet nog worden betaald.',
    cure: 'Reken af aan de kassa; is het hier nog niet te zien, vul dan het bonnummer in.',
  },
  tooMany: { message: 'Meer stuks dan besteld.', cure: 'Leg de rest terug in het schap.' },
  lineUnknown: { message: 'Deze regel hoort niet meer bij de bestelling.', cure: 'Open de bestelling opnieuw.' },
  pickupUnknown: {
    message: 'Deze afhaling staat niet in het journaal van deze winkel.',
    cure: 'Ga terug naar de lijst en open haar opnieuw.',
  },
  effectsOwed: {
    message: 'Wijzigingen van deze winkel zijn nog niet verzonden.',
    cure: 'Wacht tot ze zijn verzonden, of beslis erover bij Synchronisatie.',
  },
  effectNotHeld: { message: 'Deze wijziging wacht niet meer op een beslissing.', cure: 'Niets te doen.' },
  storeUnknown: { message: 'Deze winkel staat niet op deze pc.', cure: 'Kies bovenaan een van de winkels.' },
  notKept: { message: 'De instellingen konden niet worden bewaard.', cure: 'Controleer de gegevensmap en sla opnieuw op.' },
  choiceUnknown: { message: '“{{id}}” bestaat daar niet meer.', cure: 'Kies er een uit de lijst.' },
  configInvalid: { message: 'Deze instelling is niet geldig: {{path}}.', cure: 'Verbeter haar en sla opnieuw op.' },
  backupFailed: { message: 'De kopie is niet gelukt.', cure: 'Controleer ruimte en rechten van de gegevensmap en probeer opnieuw.' },
  bufferKey: { message: 'Een buffer moet zeggen waarvoor hij is.', cure: 'Noem het artikel, de categorie of het tempo.' },
  heldUnknown: { message: 'Zoiets is hier niet meer apart gehouden.', cure: 'Lees de lijst opnieuw.' },
  effectUnknown: { message: 'Deze wijziging staat niet in de uitgaande lijst.', cure: 'Lees de lijst opnieuw.' },
  effectCannotChange: { message: 'In deze vorm kan het niet worden verzonden.', cure: 'Controleer uw invoer of kies een andere weg.' },
  exceptionUnknown: { message: 'Hierover valt niets meer te beslissen.', cure: 'Lees de lijst opnieuw.' },
  full: { message: 'De schijf van deze pc is vol; er is niets bewaard.', cure: 'Maak ruimte en doe het opnieuw.' },
  readOnly: {
    message: 'Het journaal mag niet worden beschreven; er is niets bewaard.',
    cure: 'Controleer de rechten van de gegevensmap en doe het opnieuw.',
  },
  io: { message: 'De schijf nam het niet aan; er is niets bewaard.', cure: 'Controleer de schijf en doe het opnieuw.' },
  damaged: {
    message: 'Het journaal van deze winkel is beschadigd.',
    cure: 'Start Backroom opnieuw: het herstelt of vervangt het bestand en zegt wat er ontbreekt.',
  },
  locked: { message: 'Een andere Backroom op deze pc heeft deze winkel open.', cure: 'Sluit die en laad opnieuw.' },
  newer: { message: 'Het journaal komt van een nieuwere Backroom.', cure: 'Werk deze pc bij en start opnieuw.' },
  unreadable: { message: 'Het journaal is niet te lezen.', cure: 'Controleer de schijf en de rechten van de gegevensmap.' },
};
