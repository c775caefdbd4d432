using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>Every code can be explained, and means one thing.</summary>
public partial class FindingKindTests
{
    private static readonly IReadOnlyList<FindingKind> Kinds = FindingKinds.In(ProjectAssemblies.All);

    /// <summary>Families by project: 0 tool and files, 1 model, 2 binding, 3 checks, 4 scenarios and engine, 5 output, 6 deployment.</summary>
    private static readonly Dictionary<string, string> Families = new()
    {
        [ProjectAssemblies.Vocabulary] = "013",
        [ProjectAssemblies.Engine] = "4",
        [ProjectAssemblies.Kql] = "0234",
        [ProjectAssemblies.Emit] = "5",
        [ProjectAssemblies.Content] = "",
        [ProjectAssemblies.Cli] = "03456",
    };

    [Fact]
    public void A_code_is_CTS_and_four_digits_and_belongs_to_one_kind()
    {
        Kinds.Count.ShouldBeGreaterThan(20);
        Kinds.Where(kind => !Code().IsMatch(kind.Code)).ShouldBeEmpty();
        Kinds.Select(kind => kind.Code).ShouldBeUnique();
    }

    [Fact]
    public void A_code_is_of_a_family_that_its_project_reports()
    {
        foreach ((string assembly, string families) in Families)
            FindingKinds.In(ProjectAssemblies.Load(assembly)).Where(kind => !families.Contains(kind.Code[3], StringComparison.Ordinal)).Select(kind => kind.Code).ShouldBeEmpty(assembly);
    }

    [Fact]
    public void A_kind_says_what_why_and_what_instead()
    {
        foreach (FindingKind kind in Kinds)
        {
            kind.Title.ShouldNotBeNullOrWhiteSpace(kind.Code);
            kind.Title.EndsWith('.').ShouldBeFalse(kind.Code);
            kind.Why.ShouldEndWith(".", Case.Sensitive, kind.Code);
            kind.Instead.ShouldEndWith(".", Case.Sensitive, kind.Code);
        }
    }

    [Fact]
    public void Every_code_that_sources_build_files_and_pages_mention_can_be_explained()
    {
        string[] mentioned =
        [
            .. RepositoryFiles.All
                .Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".targets", StringComparison.Ordinal) || path.StartsWith("src/", StringComparison.Ordinal))
                .SelectMany(path => CodeAnywhere().Matches(RepositoryFiles.Text(path)).Select(match => match.Value))
                .Distinct(),
        ];

        mentioned.Except(Kinds.Select(kind => kind.Code)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\ACTS[0-6][0-9]{3}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bCTS[0-6][0-9]{3}\b")]
    private static partial Regex CodeAnywhere();
}
