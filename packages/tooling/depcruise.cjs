// Who may know whom. Each rule says why; `reachable` rules also see what is known through others.
const pure = '^packages/(domain|archive|markup|mail|documents|recognition|reading|rules|iwmo|decisions|letters|catalogue)/';
const door = '^packages/[^/]+/index\\.ts$';

/** A package may know itself and the named ones; anything else of ours is a wrong arrow. */
const knowsOnly = (name, allowed, comment) => ({
  name: `${name}-knows-only-what-lies-below`,
  comment,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: '^(packages|functions|infra|tests)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
});

const arrows = [
  knowsOnly('domain', [], 'Words, money and dates come before everything, so they can be read and trusted on their own.'),
  knowsOnly('archive', ['domain'], 'Unpacking under limits is the same for a zip in a mail and a zip that is a workbook.'),
  knowsOnly(
    'markup',
    ['archive'],
    'Words and elements come out of marks in the same way, and under the same limits, in a mail, a document and a message.',
  ),
  knowsOnly('mail', ['domain', 'archive', 'markup'], 'A mail is taken apart without knowing what will be read in it.'),
  knowsOnly('documents', ['domain', 'archive', 'markup'], 'A document is opened without knowing what will be read in it.'),
  knowsOnly(
    'recognition',
    ['domain', 'archive', 'documents'],
    'It turns pictures into words; what they mean is for reading. Whoever needs no engine does not carry it.',
  ),
  knowsOnly('rules', ['domain'], 'A rule judges facts: where they were read or stored must not matter to it.'),
  knowsOnly('iwmo', ['domain', 'archive', 'markup', 'rules'], 'A message of a gemeente is read without what reads invoices.'),
  knowsOnly('reading', ['domain', 'mail', 'documents'], 'Reading says what stands there; whether that is right is for the rules alone.'),
  knowsOnly('decisions', ['domain', 'rules'], 'A decision follows from verdicts and nothing else.'),
  knowsOnly('catalogue', ['domain', 'rules', 'decisions'], 'The pages about the rules say what the rules say, and nothing of their own.'),
  knowsOnly('letters', ['domain', 'rules'], 'A letter tells an outcome; it can decide nothing itself.'),
  knowsOnly('store', ['domain'], 'The store keeps what it is given, so that a rule can change without a migration.'),
  knowsOnly('register', ['domain', 'archive'], 'Reading the register workbook needs words only, and unpacking under limits.'),
  knowsOnly('samples', ['domain'], 'Samples that knew the reader or the rules would prove nothing about them.'),
  knowsOnly(
    'toewijzingen',
    ['domain', 'rules', 'store'],
    'Taking over what a gemeente assigns needs neither the message itself nor what reads mails.',
  ),
  knowsOnly('coverage', ['domain', 'rules', 'store'], 'An import of the register must not carry what reads mails.'),
  knowsOnly(
    'herindicatie',
    ['domain', 'rules', 'letters', 'store', 'coverage'],
    'What follows a report is done by people and by the calendar: it must not carry what reads mails.',
  ),
  knowsOnly(
    'assess',
    ['domain', 'mail', 'documents', 'rules', 'reading', 'decisions', 'letters', 'store', 'coverage', 'herindicatie'],
    'The use case is the same in production, on one machine and in `check`: it may not know which of them runs it.',
  ),
];

const borders = [
  {
    name: 'pure-stays-pure',
    comment:
      'What decides about money must give the same answer everywhere: no file system, network or AWS, not even through another module.',
    severity: 'error',
    from: { path: pure },
    to: {
      reachable: true,
      path: '^(node:)?(fs|net|http|https|http2|tls|dns|dgram|child_process|cluster)(/|$)|node_modules/(@aws-sdk|@smithy|@aws-lambda-powertools)/',
    },
  },
  {
    name: 'aws-only-at-the-edge',
    comment: 'The SDK stays behind the ports, so that memory, stand-ins and AWS can be exchanged.',
    severity: 'error',
    from: { pathNot: '^(packages/store/(dynamo|s3)|packages/local/|functions/|infra/|tests/)' },
    to: { path: 'node_modules/(@aws-sdk|@smithy|@aws-lambda-powertools)/' },
  },
  {
    name: 'senders-are-judged-at-the-local-door',
    comment: 'On AWS SES judges who sent a mail: what does so on one machine, some ten megabytes, must not be carried there.',
    severity: 'error',
    from: { pathNot: '^packages/local/' },
    to: { path: 'node_modules/mailauth/' },
  },
  {
    name: 'functions-do-not-know-each-other',
    comment: 'They meet in queues and the store; a shared wiring lives beside them in a file of its own.',
    severity: 'error',
    from: { path: '^functions/([^/]+)/' },
    to: { path: '^functions/[^/]+/', pathNot: '^functions/$1/' },
  },
  {
    name: 'functions-stay-a-shell',
    comment: 'A function runs in the cloud: it carries neither the stand-ins, nor the infrastructure, nor samples.',
    severity: 'error',
    from: { path: '^functions/' },
    to: { path: '^(packages/(local|tooling)/|infra/)' },
  },
  {
    name: 'nothing-imports-tests',
    comment: 'The product works without its tests.',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'samples-only-for-trying-out',
    comment: 'Fictional mails and registers must not come near production.',
    severity: 'error',
    from: { pathNot: '^(packages/(samples|local|tooling)/|tests/|functions/)' },
    to: { path: '^packages/samples/' },
  },
  {
    name: 'only-through-the-door',
    comment: 'A package changes freely behind its index.ts.',
    severity: 'error',
    from: { path: '^packages/([^/]+)/' },
    to: { path: '^packages/[^/]+/.+', pathNot: `^packages/$1/|${door}` },
  },
  {
    name: 'only-through-the-door-from-the-shell',
    comment: 'As above. Infrastructure may also read the one description of the table and of the bundles.',
    severity: 'error',
    from: { path: '^(functions|infra)/' },
    to: { path: '^packages/[^/]+/.+', pathNot: `${door}|^packages/store/table\\.ts$|^packages/tooling/bundle\\.ts$` },
  },
];

const hygiene = [
  {
    name: 'no-circle',
    comment: 'In a circle nothing can be read first.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that points nowhere fails on the first real mail, not before.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package-in-the-product',
    comment: 'What is bundled for AWS may not lean on a tool of ours.',
    severity: 'error',
    from: { path: '^(packages|functions|infra)/', pathNot: '^packages/tooling/' },
    to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
  },
];

module.exports = {
  forbidden: [...arrows, ...borders, ...hygiene],
  options: {
    // TypeScript 7 offers no parser to tools; swc reads the same syntax, type-only imports included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(cdk\\.out|\\.build|\\.cache|\\.data)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
      conditionNames: ['node', 'import', 'require', 'default'],
      exportsFields: ['exports'],
    },
  },
};
