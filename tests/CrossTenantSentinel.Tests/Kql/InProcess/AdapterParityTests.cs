using System.Globalization;
using System.Text;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tests.Content;
using CrossTenantSentinel.Tests.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.InProcess;

/// <summary>Which adapter the tool was built with changes nothing in what it says: answers are the same to the last node of the tree.</summary>
public sealed class AdapterParityTests(HostedFrontEndFixture hosted, InProcessFrontEndFixture inProcess)
    : IClassFixture<HostedFrontEndFixture>, IClassFixture<InProcessFrontEndFixture>
{
    [Fact]
    public void Both_adapters_say_the_same_of_every_query_of_the_contract() =>
        Compare([.. ContractCase.All.Select(@case => @case.Query)], TestSchema.Value);

    [Fact]
    public void Both_adapters_say_the_same_of_every_query_of_the_pack()
    {
        string[] queries = [.. Pack.Default.Items.SelectMany(item => PackSubjects.Of(item).Queries).Select(query => query.Text.Text).Distinct()];
        queries.Length.ShouldBeGreaterThan(25);

        Compare(queries, SchemaBuilder.Of(Pack.Default));
    }

    private void Compare(string[] queries, KustoSchema schema)
    {
        IReadOnlyList<FrontEndAnswer> expected = hosted.FrontEnd.AnalyzeAll(queries, schema);
        IReadOnlyList<FrontEndAnswer> answers = inProcess.FrontEnd.AnalyzeAll(queries, schema);

        for (int index = 0; index < queries.Length; index++)
            Describe(answers[index]).Split('\n').ShouldBe(Describe(expected[index]).Split('\n'), queries[index]);
    }

    private static string Describe(FrontEndAnswer answer)
    {
        BoundQuery bound = answer.ShouldBeOfType<BoundQuery>();
        StringBuilder text = new();
        foreach (KustoDiagnostic found in bound.Diagnostics)
            text.Append(CultureInfo.InvariantCulture, $"{found.Code} {found.Severity} {found.Start}+{found.Length} {found.Message} {string.Join(' ', found.Candidates)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{(bound.Result is null ? "no result" : string.Join(", ", bound.Result))} {bound.IsOpen} {string.Join(' ', bound.UntypedColumns)}\n");
        foreach (SymbolReference reference in bound.References)
            text.Append(CultureInfo.InvariantCulture, $"{reference}\n");
        foreach (SyntaxNode node in bound.Tree.SelfAndDescendants())
            text.Append(CultureInfo.InvariantCulture, $"{node.Kind} {node.Start}+{node.Length} {node.ResultType} {node.SymbolKind} {node.Symbol} {node.StringValue} {node.Children.Count}\n");
        return text.ToString();
    }
}
