using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Mutations;
using CrossTenantSentinel.Tests.Content;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Mutations;

/// <summary>Mutations change what they are about, and what comes out binds.</summary>
public sealed class MutationTests(BoundPack pack) : IClassFixture<BoundPack>
{
    public static TheoryData<MutationCase> Cases => [.. MutationCase.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mutation_makes_these_mutants(MutationCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        BoundQuery bound = Bind(test.Query);

        IEnumerable<QueryMutant> mutants = QueryMutations.Of(bound).Where(mutant => test.Mutation is null || mutant.Mutation == test.Mutation);

        mutants.Select(mutant => $"{mutant.Before(test.Query)} => {mutant.After(test.Query)}").ShouldBe(test.Expected);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mutant_of_its_case_binds(MutationCase test)
    {
        ArgumentNullException.ThrowIfNull(test);

        foreach (QueryMutant mutant in QueryMutations.Of(Bind(test.Query)).Where(mutant => mutant.Mutation == test.Mutation))
            Bind(mutant.Apply(test.Query));
    }

    [Fact]
    public void Every_mutation_has_a_case() =>
        QueryMutations.All.Select(mutation => mutation.Name).Except(MutationCase.All.Select(test => test.Mutation)).ShouldBeEmpty();

    [Fact]
    public void A_mutant_moves_with_its_text()
    {
        QueryMutant mutant = new("drop-condition", new(6, 5), new(6, 5), "true");

        mutant.Apply("where A > 1").ShouldBe("where true");
        mutant.Moved(4).Apply("T | where A > 1").ShouldBe("T | where true");
    }

    private BoundQuery Bind(string query)
    {
        BoundQuery bound = pack.Compilation.Answer([query])[0].ShouldBeOfType<BoundQuery>();
        bound.Diagnostics.Where(diagnostic => diagnostic.Severity == KustoSeverity.Error).ShouldBeEmpty(query);
        return bound;
    }
}
