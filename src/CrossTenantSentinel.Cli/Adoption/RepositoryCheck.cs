using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Adoption.Memory;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
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

        AnalyzedContent[] contents = Bind([.. works.Where(work => work.Checked is null)], known, out KustoSchema opened);
        IReadOnlySet<FrontEndFailure> common = QueryFindings.Common(contents);
        done = [.. works.AsParallel().AsOrdered().Select(work => work.Checked is null ? Finish(work, opened, common) : work)];
        memory?.Keep([.. done.Where(work => !work.HasFailed).Select(work => work.Checked!)]);
        return ([.. QueryFindings.CommonFailures(contents), .. FindingsOf(done)], done.Sum(work => work.Checked!.Items));
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
        Work work = new(file, "") { Adopted = Adopt(file) };
        AnalyzedContent[] contents = Bind([work], known, out KustoSchema opened);
        work = Finish(work, opened, new HashSet<FrontEndFailure>());
        return new FileCheck(
            [.. FindingsOf([.. done[..index], work, .. done[(index + 1)..]]).Where(finding => finding.At is Anchor.OfSpan at && at.Span.File == path)],
            FileCheck.ColumnsOf(contents));
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
        return memory?.Find(work.ContentKey) is { } remembered ? work with { Checked = remembered } : work with { Adopted = Adopt(file) };
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

    /// <summary>Binds the queries of files.</summary>
    private AnalyzedContent[] Bind(IReadOnlyList<Work> works, KustoSchema declared, out KustoSchema opened)
    {
        SubjectQuery[] queries = [.. works.SelectMany(work => work.Adopted!.Subjects).SelectMany(subject => subject.Queries)];
        FrontEndAnswer[] answers = queries.Length == 0 ? [] : [.. frontEnd().AnalyzeAll([.. queries.Select(query => query.Text.Text)], declared)];
        UndeclaredNames[] undeclared = [.. answers.Select(answer => answer is BoundQuery bound ? UndeclaredNames.In(bound, declared) : UndeclaredNames.None)];
        opened = undeclared.Aggregate(UndeclaredNames.None, (all, names) => names.Any ? all.With(names) : all).OpenIn(declared);

        int[] again = [.. Enumerable.Range(0, queries.Length).Where(index => undeclared[index].Any)];
        IReadOnlyList<FrontEndAnswer> second = again.Length == 0 ? [] : frontEnd().AnalyzeAll([.. again.Select(index => queries[index].Text.Text)], opened);
        foreach ((int index, FrontEndAnswer answer) in again.Zip(second))
            answers[index] = answer;

        Queue<FrontEndAnswer> next = new(answers);
        foreach (Work work in works)
            work.Contents.AddRange(work.Adopted!.Subjects.Select(subject => new AnalyzedContent(subject, [.. subject.Queries.Select(query => new AnalyzedQuery(query, next.Dequeue()))])));
        return [.. works.SelectMany(work => work.Contents)];
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
