import { formatNumber } from '../../cells/numeral';
import {
  jobEffectiveness,
  type PerformanceClass,
  performanceClass,
  roundNeed,
  staffNeed,
  type Task,
} from '../../domain/workload';
import type { PetugasRow } from '../../tables/petugas';
import { type Duty, dutiesIn, SECTIONS } from '../forecast/model/duties';
import { DECIMAL, type FormTable, heading, WHOLE } from '../form/officialForm';

const MAP_COLUMNS = [
  heading('No', '0'),
  heading('Nama jabatan'),
  heading('Kelas'),
  heading('Bezetting (B)', WHOLE),
  heading('Kebutuhan (K)', WHOLE),
  heading('+/- (B - K)', WHOLE),
];

const EFFECTIVENESS_COLUMNS = [
  heading('No', '0'),
  heading('Nama jabatan'),
  heading('EJ', DECIMAL),
  heading('PEJ'),
  heading('Artinya'),
];

/** The best letter is no praise. */
const MEANINGS: Record<PerformanceClass, string> = {
  A: 'beban melebihi pegawai yang ada',
  B: 'seimbang',
  C: 'cukup',
  D: 'beban ringan',
  E: 'beban sangat ringan',
};

interface Post {
  name: string;
  grades: string;
  holders: number;
  tasks: readonly Task[];
}

/** One post per section: people of several jobs share a section's work, and nothing on record says how. */
function postsOf(duties: readonly Duty[], jobs: readonly PetugasRow[]): Post[] {
  return SECTIONS.map((section) => {
    const held = jobs.filter(({ bagian }) => bagian === section);
    return {
      name: held.map(({ jabatan }) => jabatan).join(' / ') || `Petugas ${section.toLowerCase()}`,
      grades: held.map(({ kelas }) => kelas ?? '-').join(' / '),
      holders: held.reduce((sum, { bezetting }) => sum + bezetting, 0),
      tasks: dutiesIn(section, duties),
    };
  }).filter(({ holders, tasks }) => holders > 0 || tasks.length > 0);
}

/** Peta jabatan with the needs of ABK, and how well each post's work fits its people. */
export function jobMapTables(
  duties: readonly Duty[],
  jobs: readonly PetugasRow[],
  effectiveMinutes: number,
): FormTable[] {
  const posts = postsOf(duties, jobs).map((post) => ({
    ...post,
    needed: roundNeed(staffNeed(post.tasks, effectiveMinutes), 'NORMAL'),
  }));
  const holders = posts.reduce((sum, post) => sum + post.holders, 0);
  const needed = posts.reduce((sum, post) => sum + post.needed, 0);
  return [
    {
      caption: 'Peta jabatan',
      columns: MAP_COLUMNS,
      rows: posts.map((post, index) => [
        index + 1,
        post.name,
        post.grades,
        post.holders,
        post.needed,
        post.holders - post.needed,
      ]),
      totals: [['', 'Jumlah', '', holders, needed, holders - needed]],
      whenEmpty: 'Belum ada jabatan yang dicatat. Isi lembar Petugas: jabatan, bagian, bezetting dan jam per hari.',
    },
    ...(holders > 0 ? [effectivenessTable(posts, effectiveMinutes)] : []),
  ];
}

/** Why ABK's number isn't the sum of the posts', and which is for what; none where it is. */
export function whyPostsAddUpToOther(duties: readonly Duty[], effectiveMinutes: number): string[] {
  const need = staffNeed(duties, effectiveMinutes);
  const whole = roundNeed(need, 'NORMAL');
  const posts = SECTIONS.map((section) => roundNeed(staffNeed(dutiesIn(section, duties), effectiveMinutes), 'NORMAL'));
  const sum = posts.reduce((all, each) => all + each, 0);
  if (sum === whole) return [];
  return [
    `Kebutuhan pegawai ${formatNumber(whole)} dibulatkan sekali dari ${formatNumber(need, 2)}: untuk usulan jumlah pegawai. Peta jabatan dan Prakiraan berjumlah ${formatNumber(sum)} karena dibulatkan tiap bagian, paling sedikit satu orang: untuk membagi orang ke bagian.`,
  ];
}

function effectivenessTable(posts: readonly Post[], effectiveMinutes: number): FormTable {
  return {
    caption: 'Efektivitas jabatan (EJ) dan nilainya (PEJ)',
    columns: EFFECTIVENESS_COLUMNS,
    rows: posts.map(({ name, holders, tasks }, index) => {
      const effectiveness = jobEffectiveness(tasks, holders, effectiveMinutes);
      if (effectiveness === null) return [index + 1, name, '', '', 'belum ada pegawai'];
      const letter = performanceClass(effectiveness);
      return [index + 1, name, effectiveness, letter, MEANINGS[letter]];
    }),
    whenEmpty: '',
  };
}
