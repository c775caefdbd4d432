using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Triage;

public class FindingTriageTests
{
    public static TheoryData<string> Cases => [.. TriageCase.All.Select(triage => triage.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_reported_is_what_nobody_decided_otherwise(string name)
    {
        TriageCase triage = TriageCase.All.Single(triage => triage.Name == name);

        triage.Run().ShouldBe(triage.Expected);
    }
}
