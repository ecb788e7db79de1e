/** The fourteen topic areas by their code in the FIM list `OzgThemenfeld`. */
export const topicAreaLabels: Readonly<Record<string, string>> = {
  arbeit_ruhestand: 'Arbeit & Ruhestand',
  bauen_wohnen: 'Bauen & Wohnen',
  bildung: 'Bildung',
  ein_auswanderung: 'Ein- & Auswanderung',
  engagement_hobby: 'Engagement & Hobby',
  familie_kind: 'Familie & Kind',
  forschung_foerderung: 'Forschung & Förderung',
  gesundheit: 'Gesundheit',
  mobilitaet_reisen: 'Mobilität & Reisen',
  querschnittsleistungen: 'Querschnittsleistungen',
  recht_ordnung: 'Recht & Ordnung',
  steuern_zoll: 'Steuern & Zoll',
  umwelt: 'Umwelt',
  unternehmensfuehrung_entwicklung: 'Unternehmensführung & -entwicklung',
};
