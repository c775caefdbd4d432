using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Adoption.Memory;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Tests.Kql;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Adoption;

/// <summary>What did not change is not bound again, and whatever could change an answer makes it be asked again.</summary>
public sealed class CheckMemoryTests(HostedFrontEndFixture host) : IClassFixture<HostedFrontEndFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cts-memory-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_that_did_not_change_are_not_bound_again_and_say_the_same()
    {
        RepositoryFile[] files = [Query("a.kql", "SigninLogs | where Nowhere == 1"), Query("b.kql", "Contoso_CL | where Any == 1"), Query("c.kql", "AuditLogs | take 1")];
        (IReadOnlyList<Finding> first, int asked) = Check(files);
        asked.ShouldBe(4, "the query of the undeclared table twice");

        (IReadOnlyList<Finding> second, int askedAgain) = Check(files);

        askedAgain.ShouldBe(0);
        second.Select(Shown).ShouldBe(first.Select(Shown));
        first.ShouldNotBeEmpty();
    }

    [Fact]
    public void Only_the_edited_file_is_bound_again()
    {
        Check([Query("a.kql", "SigninLogs | take 1"), Query("b.kql", "AuditLogs | take 1")]);
        Check([Query("a.kql", "SigninLogs | take 2"), Query("b.kql", "AuditLogs | take 1")]).Asked.ShouldBe(1);
    }

    [Fact]
    public void A_changed_table_has_only_its_readers_bound_again()
    {
        RepositoryFile[] files = [Query("a.kql", "One | where Name == 'x'"), Query("b.kql", "Two | where Name == 'x'"), Query("c.kql", "union * | where Name == 'x'")];
        Check(files, Schema("Name:string", "Name:string"));

        (IReadOnlyList<Finding> findings, int asked) = Check(files, Schema("Name:string", "Other:string"));

        asked.ShouldBe(2, "the reader of Two, and the one of every table");
        findings.ShouldContain(finding => finding.Message.Contains("'Name' does not refer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_table_has_the_files_bound_again_that_name_something_unknown()
    {
        RepositoryFile[] files = [Query("a.kql", "Three | where Name == 'x'"), Query("b.kql", "One | take 1")];
        Check(files, Schema("Name:string", "Name:string")).Findings.ShouldContain(finding => finding.Kind.Code == "CTS2006");

        (IReadOnlyList<Finding> findings, int asked) = Check(files, Schema("Name:string", "Name:string", "Three"));

        asked.ShouldBe(1);
        findings.ShouldNotContain(finding => finding.Kind.Code == "CTS2006");
    }

    [Fact]
    public void A_memory_that_is_damaged_or_of_another_tool_is_no_memory()
    {
        RepositoryFile[] files = [Query("a.kql", "SigninLogs | where Nowhere == 1")];
        IReadOnlyList<Finding> sound = Check(files).Findings;
        string path = Path.Join(folder, "memory");
        byte[] bytes = File.ReadAllBytes(path);
        foreach (int at in new[] { 0, 40, bytes.Length - 1 })
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 1;
            File.WriteAllBytes(path, damaged);
            Check(files).ShouldSatisfyAllConditions(run => run.Asked.ShouldBe(1), run => run.Findings.Select(Shown).ShouldBe(sound.Select(Shown)));
        }

        Check(files).Asked.ShouldBe(0);
        Check(files, code: "other").Asked.ShouldBe(1);
    }

    [Fact]
    public void Everything_about_a_finding_and_a_fact_survives()
    {
        Anchor at = new Anchor.OfSpan(new SourceSpan("a.yaml", 3, 5, 3, 9));
        CheckedFile file = new()
        {
            ContentKey = "content",
            SchemaKey = "schema",
            NamedKey = "named",
            DependsOnWholeSchema = true,
            Items = 3,
            Functions = [new FunctionSchema("F", "x:string", "T | where a == x")],
            Watchlists = [new WatchlistSchema("W", ["A", "B"])],
            Findings =
            [
                UnknownKind.At(at, "message \ud800", "help") with { Severity = FindingSeverity.Note, Origin = "KS142", Content = "rule", Cause = "cause", Fix = new Fix("fix", [new TextEdit(at, "new")]) },
                UnknownKind.At(Anchor.Nowhere, "nowhere"),
            ],
            Facts = [new Fact("check", "value", "rule", at) { Detail = "detail" }],
        };
        using MemoryStream stream = new();
        using (CheckedFileWriter writer = new(stream))
            writer.Write([file]);
        stream.Position = 0;
        using CheckedFileReader reader = new(stream);

        CheckedFile read = reader.Read().ShouldHaveSingleItem();

        read.Findings.Select(Everything).ShouldBe(file.Findings.Select(Everything));
        read.Facts.ShouldBe(file.Facts);
        read.Functions.ShouldBe(file.Functions);
        read.Watchlists.Single().Columns.ShouldBe(["A", "B"]);
        (read.ContentKey, read.SchemaKey, read.NamedKey, read.DependsOnWholeSchema, read.Items).ShouldBe(("content", "schema", "named", true, 3));
    }

    private static FindingKind UnknownKind { get; } = new() { Code = "CTS2001", Title = "title", Why = "why", Instead = "instead", Severity = FindingSeverity.Warning };

    private static RepositoryFile Query(string path, string text) => new(path, "/" + path, text, null);

    private static KustoSchema Schema(string one, string two, params string[] more) => KustoSchema.Empty with
    {
        Tables = [TestSchema.Table("One", one), TestSchema.Table("Two", two), .. more.Select(name => TestSchema.Table(name, "Name:string"))],
    };

    private static string Shown(Finding finding) => $"{finding.Kind.Code} {finding.Severity} {finding.At} {finding.Message} {finding.Help}";

    private static string Everything(Finding finding) =>
        $"{Shown(finding)} {finding.Origin} {finding.Content} {finding.Cause} {finding.Kind} {finding.Fix?.Title} {string.Join(' ', finding.Fix?.Edits ?? [])}";

    private (IReadOnlyList<Finding> Findings, int Asked) Check(IReadOnlyList<RepositoryFile> files, KustoSchema? schema = null, string code = "code")
    {
        CountingFrontEnd counting = new(host.FrontEnd);
        CheckMemory memory = new(Path.Join(folder, "memory"), code);
        return (new RepositoryCheck(() => counting, schema ?? Declarations.WellKnown, memory).Run(files).Findings, counting.Asked);
    }

    private sealed class CountingFrontEnd(IKustoFrontEnd inner) : IKustoFrontEnd
    {
        public int Asked { get; private set; }

        public string Version => inner.Version;

        public FrontEndAnswer Analyze(string query, KustoSchema schema)
        {
            Asked++;
            return inner.Analyze(query, schema);
        }
    }
}
