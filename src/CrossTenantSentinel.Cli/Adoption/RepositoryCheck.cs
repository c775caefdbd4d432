using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Adoption.Memory;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>
/// Checks the content of files: reads them, binds their queries against what schema files and the files themselves declare, in whatever order,
/// and runs all checks. Files that are remembered are neither read nor bound again.
/// </summary>
/// <param name="frontEnd">Binds queries; not made before a query needs it.</param>
/// <param name="schema">What is known of the workspace without the files.</param>
/// <param name="memory">What earlier runs found; null to remember nothing.</param>
public sealed class RepositoryCheck(Func<IKustoFrontEnd> frontEnd, KustoSchema schema, CheckMemory? memory = null)
{
    /// <summary>So many that the front end's processes do not wait for each other, and so few that checking begins early.</summary>
    private const int FilesAtOnce = 24;

    private static readonly IReadOnlySet<FrontEndFailure> NoFailures = new HashSet<FrontEndFailure>();

    private bool hasWoken;
    private Work[] done = [];
    private KustoSchema known = KustoSchema.Empty;

    /// <summary>What the files of the last run say to be compared.</summary>
    public IEnumerable<Fact> Facts => done.SelectMany(work => work.Checked!.Facts);

    /// <summary>What is wrong with files, and how many pieces of content they hold.</summary>
    /// <param name="files">The files, in the order in which they are compared.</param>
    public (IReadOnlyList<Finding> Findings, int Items) Run(IReadOnlyList<RepositoryFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Work[] works = [.. files.AsParallel().AsOrdered().Select(Begin)];
        known = schema.With([.. works.SelectMany(work => work.Functions)], [.. works.SelectMany(work => work.Watchlists)]);
        works = [.. works.AsParallel().AsOrdered().Select(Compared)];

        done = Check(works);
        memory?.Keep([.. done.Where(work => !work.HasFailed).Select(work => work.Checked!)]);
        AnalyzedContent[] failed = [.. done.Where(work => work.HasFailed).SelectMany(work => work.Contents)];
        return ([.. QueryFindings.CommonFailures(failed), .. FindingsOf(done)], done.Sum(work => work.Checked!.Items));
    }

    /// <summary>What checking a file would come to if it held another text, next to the files of the last run; what it declares stays as it was.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="text">The text.</param>
    /// <returns>Null for a file that was not among them.</returns>
    public FileCheck? CheckAs(string path, string text)
    {
        int index = Array.FindIndex(done, work => work.File.Path == path);
        if (index < 0)
            return null;
        RepositoryFile file = done[index].File with { Text = text, Finding = null };
        Work work = Check([new(file, "") { Adopted = Adopt(file) }])[0];
        return new FileCheck(
            [.. FindingsOf([.. done[..index], work, .. done[(index + 1)..]]).Where(finding => finding.At is Anchor.OfSpan at && at.Span.File == path)],
            FileCheck.ColumnsOf(work.Contents));
    }

    private static IEnumerable<Finding> FindingsOf(IReadOnlyList<Work> works) =>
        [.. works.SelectMany(work => work.Checked!.Findings), .. Compare([.. works.SelectMany(work => work.Checked!.Facts)])];

    private static IReadOnlyList<Finding> Compare(IReadOnlyList<Fact> facts) =>
        UnexpectedFailure.Guard<IReadOnlyList<Finding>>(() => [.. ContentChecks.Compare(facts)], failure => [failure], "Content cannot be compared", Anchor.Nowhere);

    /// <summary>A file on its way: what is remembered of it, or what is in it.</summary>
    private sealed record Work(RepositoryFile File, string ContentKey)
    {
        public CheckedFile? Checked { get; init; }

        public AdoptedFile? Adopted { get; init; }

        public List<AnalyzedContent> Contents { get; } = [];

        /// <summary>Whether the front end gave no answer, which says nothing about the file.</summary>
        public bool HasFailed => Contents.SelectMany(content => content.Queries).Any(query => query.Answer is FrontEndFailure);

        public IReadOnlyList<FunctionSchema> Functions => Checked?.Functions ?? Declarations.FunctionsIn(Adopted!.Subjects);

        public IReadOnlyList<WatchlistSchema> Watchlists => Checked?.Watchlists ?? Declarations.WatchlistsIn(Adopted!.Subjects);
    }

    private Work Begin(RepositoryFile file)
    {
        Work work = new(file, CheckMemory.ContentKey(file.IsNamed ? file.Path + " by name" : file.Path, file.Text ?? file.Finding?.Message ?? ""));
        if (memory?.Find(work.ContentKey) is { } remembered)
            return work with { Checked = remembered };
        // Its queries will have to be bound: what takes time to start may start while files are read.
        if (file.Text is not null && Interlocked.Exchange(ref hasWoken, true) is false && frontEnd() is IPrestart sleeper)
            sleeper.Prestart();
        return work with { Adopted = Adopt(file) };
    }

    /// <summary>
    /// What is remembered counts while the schema is the same, or at least what the file's queries can name of it; a file that names something
    /// unknown may be told what else there is.
    /// </summary>
    private Work Compared(Work work)
    {
        if (work.Checked is not { } before || before.SchemaKey == SchemaFingerprint.Of(known))
            return work;
        AdoptedFile adopted = Adopt(work.File);
        return !before.DependsOnWholeSchema && before.NamedKey == NamedKeyOf(adopted)
            ? work with { Checked = before with { SchemaKey = SchemaFingerprint.Of(known) } }
            : work with { Checked = null, Adopted = adopted };
    }

    private string NamedKeyOf(AdoptedFile file)
    {
        NameableSchema nameable = NameableSchema.Of(known);
        return string.Join(' ', file.Subjects.SelectMany(subject => subject.Queries).Select(query => nameable.FingerprintFor(query.Text.Text)[..16]).Distinct());
    }

    private static AdoptedFile Adopt(RepositoryFile file) =>
        file.Text is { } text
            ? UnexpectedFailure.Guard(
                () => ContentFiles.Read(file.Path, text, file.IsNamed),
                failure => new AdoptedFile(file.Path, [], [failure]),
                "The file cannot be read",
                new Anchor.OfSpan(SourceSpan.WholeFile(file.Path)))
            : new AdoptedFile(file.Path, [], file.Finding is { } finding ? [finding] : []);

    private static CheckedContent Check(AnalyzedContent content, KustoSchema opened, IReadOnlySet<FrontEndFailure> common) => UnexpectedFailure.Guard(
        () => QueryFindings.Check(content, opened, common),
        failure => new CheckedContent([failure with { Content = content.Subject.Handle }], []),
        $"{content.Subject.Handle} cannot be checked",
        content.Subject.At);

    /// <summary>
    /// Checks the files of which nothing is remembered. The front end works on the next few while those before are checked. Queries that may name
    /// any table come late, because they need the whole schema; files with names that nobody declared come last, when all such names are known.
    /// </summary>
    private Work[] Check(IReadOnlyList<Work> works)
    {
        Work[] results = [.. works];
        int[] open = [.. Enumerable.Range(0, results.Length).Where(index => results[index].Checked is null)];
        NameableSchema nameable = NameableSchema.Of(known);
        ILookup<bool, int> byReach = open.ToLookup(index => QueriesOf(results[index]).Any(nameable.MayBeAnyIn));
        KustoSchema part = nameable.PartFor(byReach[false].SelectMany(index => QueriesOf(results[index])));
        List<Task> checks = [];
        List<int> later = [];
        UndeclaredNames undeclared = UndeclaredNames.None;
        foreach ((int[] some, KustoSchema against) in byReach[false].Chunk(FilesAtOnce).Select(some => (some, part)).Concat(byReach[true].Chunk(FilesAtOnce).Select(some => (some, known))))
        {
            Bind([.. some.Select(index => results[index])], against);
            List<int> ready = [];
            foreach (int index in some)
            {
                UndeclaredNames names = UndeclaredIn(results[index]);
                undeclared = names.Any ? undeclared.With(names) : undeclared;
                // What the front end could not answer waits, too: whether other queries fail alike is known at the end.
                (names.Any || results[index].HasFailed ? later : ready).Add(index);
            }

            checks.Add(Task.Run(() => ready.ForEach(index => results[index] = Finish(results[index], known, NoFailures))));
        }

        KustoSchema opened = undeclared.OpenIn(known);
        int[] again = [.. later.Where(index => !results[index].HasFailed).Order()];
        Bind([.. again.Select(index => results[index])], opened);
        Task.WaitAll(checks);
        IReadOnlySet<FrontEndFailure> common = QueryFindings.Common(later.SelectMany(index => results[index].Contents));
        Parallel.ForEach(later, index => results[index] = Finish(results[index], opened, common));
        return results;
    }

    private static IEnumerable<string> QueriesOf(Work work) => work.Adopted!.Subjects.SelectMany(subject => subject.Queries).Select(query => query.Text.Text);

    private UndeclaredNames UndeclaredIn(Work work) => work.Contents.SelectMany(content => content.Queries)
        .Select(query => query.Bound is { } bound ? UndeclaredNames.In(bound, known) : UndeclaredNames.None)
        .Aggregate(UndeclaredNames.None, (all, names) => names.Any ? all.With(names) : all);

    private void Bind(IReadOnlyList<Work> works, KustoSchema against)
    {
        SubjectQuery[] queries = [.. works.SelectMany(work => work.Adopted!.Subjects).SelectMany(subject => subject.Queries)];
        Queue<FrontEndAnswer> answers = new(queries.Length == 0 ? [] : frontEnd().AnalyzeAll([.. queries.Select(query => query.Text.Text)], against));
        foreach (Work work in works)
        {
            work.Contents.Clear();
            work.Contents.AddRange(work.Adopted!.Subjects.Select(subject => new AnalyzedContent(subject, [.. subject.Queries.Select(query => new AnalyzedQuery(query, answers.Dequeue()))])));
        }
    }

    private Work Finish(Work work, KustoSchema opened, IReadOnlySet<FrontEndFailure> common)
    {
        CheckedContent[] results = [.. work.Contents.Select(content => Check(content, opened, common))];
        Fact[] facts = [.. results.SelectMany(result => result.Facts)];
        Finding[] findings = [.. work.Adopted!.Findings, .. results.SelectMany(result => result.Findings)];
        bool isWide = facts.Any(fact => fact.Kind is nameof(UndeclaredTable) or nameof(UnknownWatchlist)) || findings.Any(finding => ReferenceEquals(finding.Kind, UnknownName.Kind));
        return work with
        {
            Checked = new CheckedFile
            {
                ContentKey = work.ContentKey,
                SchemaKey = SchemaFingerprint.Of(known),
                NamedKey = NamedKeyOf(work.Adopted!),
                DependsOnWholeSchema = isWide,
                Items = work.Adopted.Subjects.Count(subject => subject is not FileSubject),
                Functions = work.Functions,
                Watchlists = work.Watchlists,
                Findings = findings,
                Facts = facts,
            },
        };
    }
}
