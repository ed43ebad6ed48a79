/** The menu of the training world. */
export const training = {
  makeTrouble: 'Storing maken',
  trouble: {
    networkCut: 'Het netwerk valt weg',
    shopDown: 'Magento antwoordt niet',
    tillDown: 'Lightspeed antwoordt niet',
    keyRevoked: 'De toegangssleutel van Magento wordt ingetrokken',
    answersLost: 'De volgende antwoorden raken kwijt',
    shipmentsRefused: 'Magento weigert de volgende verzendingen',
    orderCancelled: 'De nieuwste bestelling wordt online geannuleerd',
    orderHeld: 'De nieuwste bestelling wordt online aangehouden',
    saleVoided: 'De verkoop van de nieuwste bestelling wordt aan de kassa geannuleerd',
    over: 'Alles werkt weer',
  },
  done: 'Gedaan: {{trouble}}',
  doneFor: 'Gedaan voor bestelling {{order}}: {{trouble}}',
};

export const trainingProblems = {
  nobodyToTrouble: { message: 'Er is geen open afhaalbestelling om het mis te laten gaan.', cure: 'Wacht op de volgende webbestelling.' },
  troubleRefused: { message: 'De oefenwereld neemt deze storing nu niet aan.', cure: 'Kies een andere of start de oefenwereld opnieuw.' },
  onlyInTraining: {
    message: 'Storingen zijn er alleen in de oefenwereld; deze winkel is echt.',
    cure: 'Open de oefenwereld in Instellingen, Eerste stappen.',
  },
};
