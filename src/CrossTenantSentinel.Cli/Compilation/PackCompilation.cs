using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>
/// A pack under the settings of a tenant, and everything that follows from it. Each answer is worked out when it is first asked for
/// and then kept: listing content starts no front end, and checking it reads no template.
/// </summary>
public sealed class PackCompilation : IDisposable
{
    private readonly CompilationInputs inputs;
    private readonly AnchorResolver anchors;
    private readonly Lazy<Catalog> catalog;
    private readonly List<Finding> schemaFindings = [];
    private readonly Lazy<KustoSchema> schema;
    private readonly Lazy<IKustoFrontEnd> frontEnd;
    private readonly Dictionary<ContentItem, AnalyzedContent> analyzed = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<RawFindings> raw;
    private readonly Lazy<IReadOnlyList<LocatedFinding>> findings;
    private readonly Lazy<Emission> emission;

    /// <summary>Nothing is worked out yet.</summary>
    public PackCompilation(CompilationInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        this.inputs = inputs;
        anchors = new AnchorResolver(inputs.ReadSource);
        catalog = new(inputs.Catalog);
        schema = new(BuildSchema);
        frontEnd = new(inputs.FrontEnd);
        raw = new(Check);
        findings = new(() => FindingTriage.Apply(Raw, inputs.Rules).Reported);
        emission = new(Emit);
    }

    /// <summary>All content.</summary>
    public Catalog Catalog => catalog.Value;

    /// <summary>What queries can name.</summary>
    public KustoSchema Schema => schema.Value;

    /// <summary>What is wrong with inputs, content and queries, whatever settings and suppressions say.</summary>
    public RawFindings Raw => raw.Value;

    /// <summary>What of that is reported.</summary>
    public IReadOnlyList<LocatedFinding> Findings => findings.Value;

    /// <summary>Whether anything of that is an error. Nothing is emitted while an error stands.</summary>
    public bool HasErrors => Findings.Any(located => located.Finding.Severity == FindingSeverity.Error);

    /// <summary>The files of the pack, and what kept them from being made; nothing while an error stands.</summary>
    public Emission Emission => emission.Value;

    /// <summary>The queries that an item holds, analyzed.</summary>
    public IReadOnlyList<AnalyzedQuery> Bound(ContentItem item)
    {
        Analyze([item]);
        return analyzed[item].Queries;
    }

    /// <summary>Analyzes the queries of several items at once, which the front end does faster than one after the other.</summary>
    public void Bind(IEnumerable<ContentItem> items) => Analyze(items);

    /// <summary>Every piece of content with its queries, analyzed.</summary>
    public IReadOnlyList<AnalyzedContent> Contents
    {
        get
        {
            Analyze(Catalog.Items);
            return [.. Catalog.Items.Select(item => analyzed[item])];
        }
    }

    /// <summary>What the front end says of other queries under the same schema.</summary>
    public IReadOnlyList<FrontEndAnswer> Answer(IReadOnlyList<string> queries) => Ask(queries);

    /// <summary>Puts findings in order, with their places.</summary>
    public IReadOnlyList<LocatedFinding> Locate(IEnumerable<Finding> unlocated) => LocatedFinding.InOrder(unlocated, anchors);

    /// <summary>Ends the front end.</summary>
    public void Dispose()
    {
        if (frontEnd.IsValueCreated && frontEnd.Value is IDisposable running)
            running.Dispose();
    }

    private KustoSchema BuildSchema() =>
        inputs.Schemas.Aggregate(SchemaBuilder.Of(Catalog), (schema, more) => schema.With(more.Tables, more.File, schemaFindings).With(more.Functions, []));

    private void Analyze(IEnumerable<ContentItem> items)
    {
        List<Subject> open = [.. items.Where(item => !analyzed.ContainsKey(item)).Distinct<ContentItem>(ReferenceEqualityComparer.Instance).Select(PackSubjects.Of)];
        List<SubjectQuery> queries = [.. open.SelectMany(subject => subject.Queries)];
        Queue<FrontEndAnswer> answers = new(queries.Count == 0 ? [] : Ask([.. queries.Select(query => query.Text.Text)]));
        foreach (Subject subject in open)
            analyzed.Add(subject.Item!, new AnalyzedContent(subject, [.. subject.Queries.Select(query => new AnalyzedQuery(query, answers.Dequeue()))]));
    }

    private IReadOnlyList<FrontEndAnswer> Ask(IReadOnlyList<string> queries)
    {
        try
        {
            IReadOnlyList<FrontEndAnswer> answers = frontEnd.Value.AnalyzeAll(queries, Schema);
            // An interrupted front end ends, too: its failures are not findings.
            inputs.Cancellation.ThrowIfCancellationRequested();
            return answers;
        }
        catch (AggregateException failures) when (failures.InnerException is OperationCanceledException interrupted)
        {
            throw interrupted;
        }
    }

    private RawFindings Check()
    {
        // Neither needs the other, and most machines have a second core.
        Task<IReadOnlyList<Finding>> model = Task.Run(() => ModelChecks.Run(Catalog));
        IReadOnlyList<Finding> inQueries = [.. QueryFindings.Of(Contents, Schema)];
        return new RawFindings(Locate([.. inputs.Findings, .. schemaFindings, .. Catalog.Findings, .. model.GetAwaiter().GetResult(), .. inQueries]))
        {
            Items = Catalog.Items,
            Files = PackSources.Of(Contents),
            Read = inputs.ReadSource,
            Locate = Locate,
        };
    }

    private Emission Emit()
    {
        if (HasErrors)
            return new Emission([], []);
        LoadedTemplates templates = inputs.Templates();
        return templates.Findings.Count > 0 ? new Emission([], templates.Findings) : PackEmitter.Emit(Catalog, Facts(), templates.Templates);
    }

    private Dictionary<string, QueryFacts> Facts() => Catalog.Detections
        .Select(detection => (detection.Handle, Bound(detection)[0].Bound))
        .Where(pair => pair.Bound is not null)
        .ToDictionary(pair => pair.Handle, pair => new QueryFacts(pair.Bound!.Tables, pair.Bound.Watchlists, pair.Bound.Result ?? []), StringComparer.Ordinal);
}
