/** An account of the sample register. All names are invented; addresses lead to nobody we know of. */
export interface SampleAccount {
  readonly name: string;
  readonly channel: string;
  readonly address: string;
  readonly handle: string;
  readonly directorate: string;
  readonly purpose: string;
  readonly audience: string;
  readonly standard: string;
  readonly manager: string;
  readonly administrators: readonly string[];
  readonly visibility?: 'members';
  readonly disclaimer?: 'no';
  readonly status?: 'closed';
  /** Fell short last quarter; a secondary review was agreed so many days from today, or before it where negative. */
  readonly secondaryIn?: number;
  /** What that secondary review found still wrong, where it was done on its day; nobody has decided yet what follows. */
  readonly stillWrong?: string;
  /** Approved last quarter and never reviewed. */
  readonly isNew?: boolean;
  /** Quarters in which it was not reviewed, counted back from the present one (0). */
  readonly skips?: readonly number[];
  /** What the latest reviews found wrong. */
  readonly concern?: { readonly question: string; readonly note: string };
}

export const sampleAccounts: readonly SampleAccount[] = [
  {
    name: 'Maternity voices', channel: 'facebook', address: 'https://www.facebook.com/example-maternity-voices', handle: 'Example Maternity Voices',
    directorate: "Family and women's health", purpose: 'Listen to families and tell them about maternity services',
    audience: 'Parents and parents to be', standard: 'Three posts a week', manager: 'Rosalind Achterberg', administrators: ['Imogen Featherstone', 'Zoë Quillfeather'],
  },
  {
    name: 'Ward news', channel: 'x', address: 'https://x.com/ward-news-example', handle: '@ward-news-example',
    directorate: 'Medicine', purpose: 'Share news of the medical wards',
    audience: 'Patients, families and colleagues', standard: 'Two posts a week', manager: 'Tobias Wrenfield', administrators: ['Łukasz Brambleton', 'Odette Marchbank'],
    skips: [0, 1],
    concern: { question: 'links-suitable', note: 'A post of last month links to a page that asks for payment before it can be read.' },
  },
  {
    name: 'Research blog', channel: 'blog', address: 'https://research-blog.example.org/', handle: '',
    directorate: 'Research and innovation', purpose: 'Explain what our research finds',
    audience: 'Public and clinicians', standard: 'One article a month', manager: 'Hester Plumtree', administrators: ['Cormac Ashdown'],
    isNew: true,
  },
  {
    name: 'Pathology education', channel: 'youtube', address: 'https://www.youtube.com/@example-pathology', handle: '@example-pathology',
    directorate: 'Clinical support', purpose: 'Teach trainees how samples are read',
    audience: 'Trainees', standard: 'One film a month', manager: 'Dilys Harrowgate', administrators: ['Bartholomew Snowe', 'Ġorġ Vellacott'],
    secondaryIn: 24,
    concern: { question: 'regular', note: 'The last film is four months old; the agreed standard is one a month.' },
  },
  {
    name: 'Careers', channel: 'linkedin', address: 'https://www.linkedin.com/company/example-hospitals-careers', handle: '',
    directorate: 'Workforce', purpose: 'Show what it is like to work here and which posts are open',
    audience: 'People looking for work', standard: 'Two posts a week', manager: 'Marguerite Oakshott', administrators: ['Sabine Lockridge', 'Edwin Tarrant'],
  },
  {
    name: 'Volunteers', channel: 'instagram', address: 'https://www.instagram.com/example.volunteers', handle: '@example.volunteers',
    directorate: 'Workforce', purpose: 'Thank volunteers and find new ones',
    audience: 'Local people', standard: 'One post a week', manager: 'Marguerite Oakshott', administrators: ['Nguyễn Hartwell', 'Edwin Tarrant'],
  },
  {
    name: 'Stroke team', channel: 'x', address: 'https://x.com/stroke-example', handle: '@stroke-example',
    directorate: 'Medicine', purpose: 'Share knowledge about stroke and recovery',
    audience: 'Patients and clinicians', standard: 'Two posts a week', manager: 'Tobias Wrenfield', administrators: ['Philippa Dunmore', 'Łukasz Brambleton'],
    skips: [0],
  },
  {
    name: 'Library', channel: 'facebook', address: 'https://www.facebook.com/example-hospital-library', handle: '',
    directorate: 'Workforce', purpose: 'Tell colleagues what the library has',
    audience: 'Colleagues', standard: 'One post a week', manager: 'Marguerite Oakshott', administrators: ['Gwenllian Ŵyn Price', 'Edwin Tarrant'],
  },
  {
    name: "Children's ward", channel: 'facebook', address: 'https://www.facebook.com/example-childrens-ward', handle: '',
    directorate: "Family and women's health", purpose: 'Help families prepare for a stay',
    audience: 'Families', standard: 'Two posts a week', manager: 'Rosalind Achterberg', administrators: ['Imogen Featherstone', 'Perpetua Dunnock'],
    disclaimer: 'no',
    concern: { question: 'disclaimer', note: 'The disclaimer is not on the page since its banner was changed.' },
  },
  {
    name: 'Physiotherapy', channel: 'youtube', address: 'https://www.youtube.com/@example-physio', handle: '@example-physio',
    directorate: 'Clinical support', purpose: 'Show exercises to do at home',
    audience: 'Patients', standard: 'Two films a month', manager: 'Dilys Harrowgate', administrators: ['Bartholomew Snowe', 'Fenella Crick'],
  },
  {
    name: 'Dietitians', channel: 'instagram', address: 'https://www.instagram.com/example.dietitians', handle: '@example.dietitians',
    directorate: 'Clinical support', purpose: 'Give plain advice on food',
    audience: 'Public', standard: 'One post a week', manager: 'Dilys Harrowgate', administrators: ['Fenella Crick'],
  },
  {
    name: 'Theatre staff network', channel: 'viva-engage', address: 'https://engage.example.org/theatres', handle: '',
    directorate: 'Surgery', purpose: 'Let theatre staff share improvements',
    audience: 'Theatre staff', standard: 'When there is news', manager: 'Ambrose Kettleby', administrators: ['Linnet Sorrell', 'Jocasta Thorne'],
    visibility: 'members',
  },
  {
    name: 'Surgery recovery group', channel: 'facebook', address: 'https://www.facebook.com/groups/example-recovery', handle: '',
    directorate: 'Surgery', purpose: 'Support people after an operation',
    audience: 'Patients by invitation', standard: 'Answer within two days', manager: 'Ambrose Kettleby', administrators: ['Jocasta Thorne', 'Linnet Sorrell'],
    visibility: 'members', skips: [1],
  },
  {
    name: 'Orthopaedics', channel: 'x', address: 'https://x.com/ortho-example', handle: '@ortho-example',
    directorate: 'Surgery', purpose: 'Share news of the orthopaedic service',
    audience: 'Patients and clinicians', standard: 'Two posts a week', manager: 'Ambrose Kettleby', administrators: ['Linnet Sorrell', 'Quentin Marlpit'],
    secondaryIn: -5,
    concern: { question: 'regular', note: 'Three posts in the whole quarter; two a week were agreed.' },
  },
  {
    name: 'Greener estates', channel: 'x', address: 'https://x.com/green-example', handle: '@green-example',
    directorate: 'Estates and facilities', purpose: 'Report on energy, waste and travel',
    audience: 'Public and colleagues', standard: 'One post a week', manager: 'Cecily Hawtrey', administrators: ['Barnaby Stoat', 'Verity Lamplough'],
  },
  {
    name: 'Getting here', channel: 'facebook', address: 'https://www.facebook.com/example-getting-here', handle: '',
    directorate: 'Estates and facilities', purpose: 'Tell visitors about parking and buses',
    audience: 'Visitors', standard: 'When something changes', manager: 'Cecily Hawtrey', administrators: ['Verity Lamplough', 'Barnaby Stoat'],
  },
  {
    name: 'Clinical trials', channel: 'x', address: 'https://x.com/trials-example', handle: '@trials-example',
    directorate: 'Research and innovation', purpose: 'Say which studies are open',
    audience: 'Patients and clinicians', standard: 'One post a week', manager: 'Hester Plumtree', administrators: ['Cormac Ashdown', 'Ottoline Fairweather'],
    skips: [1, 2],
  },
  {
    name: 'Innovation podcast', channel: 'podcast', address: 'https://podcast.example.org/innovation', handle: '',
    directorate: 'Research and innovation', purpose: 'Talk with people who try new things',
    audience: 'Colleagues and partners', standard: 'One episode a month', manager: 'Hester Plumtree', administrators: ['Ottoline Fairweather', 'Cormac Ashdown'],
    secondaryIn: -4, stillWrong: 'One episode in three months, where one a month was agreed; the next has no date.',
    concern: { question: 'regular', note: 'No episode in the whole quarter; one a month was agreed.' },
  },
  {
    name: 'Infant feeding', channel: 'facebook', address: 'https://www.facebook.com/groups/example-infant-feeding', handle: '',
    directorate: "Family and women's health", purpose: 'Support parents with feeding',
    audience: 'Parents by invitation', standard: 'Answer within a day', manager: 'Rosalind Achterberg', administrators: ['Perpetua Dunnock', 'Zoë Quillfeather'],
    visibility: 'members',
  },
  {
    name: 'Respiratory team', channel: 'x', address: 'https://x.com/lungs-example', handle: '@lungs-example',
    directorate: 'Medicine', purpose: 'Share knowledge about lung conditions',
    audience: 'Patients and clinicians', standard: 'Two posts a week', manager: 'Tobias Wrenfield', administrators: ['Philippa Dunmore', 'Odette Marchbank'],
  },
  {
    name: 'Dementia friendly wards', channel: 'blog', address: 'https://dementia-wards.example.org/', handle: '',
    directorate: 'Medicine', purpose: 'Tell how wards become easier to be on',
    audience: 'Families and colleagues', standard: 'One article a month', manager: 'Tobias Wrenfield', administrators: ['Odette Marchbank'],
    skips: [0, 1, 2],
  },
  {
    name: 'Pharmacy tips', channel: 'instagram', address: 'https://www.instagram.com/example.pharmacy', handle: '@example.pharmacy',
    directorate: 'Clinical support', purpose: 'Explain medicines in plain words',
    audience: 'Public', standard: 'One post a week', manager: 'Dilys Harrowgate', administrators: ['Ġorġ Vellacott', 'Fenella Crick'],
  },
  {
    name: 'Apprentices', channel: 'tiktok', address: 'https://www.tiktok.com/@example.apprentices', handle: '@example.apprentices',
    directorate: 'Workforce', purpose: 'Show a day in an apprenticeship',
    audience: 'School leavers', standard: 'One film a week', manager: 'Marguerite Oakshott', administrators: ['Sabine Lockridge', 'Nguyễn Hartwell'],
    isNew: true,
  },
  {
    name: 'Old outpatient news', channel: 'facebook', address: 'https://www.facebook.com/example-old-outpatients', handle: '',
    directorate: 'Surgery', purpose: 'News of a clinic that has moved',
    audience: 'Patients', standard: 'None: closed', manager: 'Ambrose Kettleby', administrators: ['Quentin Marlpit'],
    status: 'closed',
  },
];
