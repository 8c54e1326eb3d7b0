/** Categories of Art. 29–31; no pack changes them. */
export const categories = ['suggestion', 'accusation', 'claim'] as const;

/** The six routes of a claim (Art. 31). */
export const routes = ['judicial', 'arbitration', 'party_appeal', 'administrative', 'duty', 'petition'] as const;

/** What a link may mean (catalogue linkAs). */
export const links = ['repeat_visit', 'same_cause', 'same_theme', 'campaign_item'] as const;
