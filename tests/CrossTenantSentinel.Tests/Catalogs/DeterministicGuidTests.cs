using CrossTenantSentinel.Catalogs;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Catalogs;

/// <summary>Ids derived from names.</summary>
public sealed class DeterministicGuidTests
{
    [Fact]
    public void The_id_of_a_name_never_changes() =>
        DeterministicGuid.Of("CrossTenantAccessActivity", "parameter", "TimeRange").ToString("D").ShouldBe("d10dba8f-4862-8365-bd81-bf4d28e4e683");

    [Fact]
    public void Parts_are_told_apart() => DeterministicGuid.Of("a", "bc").ShouldNotBe(DeterministicGuid.Of("ab", "c"));

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("")]
    [InlineData("κείμενο")]
    public void Ids_say_that_they_are_custom_ones_of_the_standard(string name)
    {
        string id = DeterministicGuid.Of(name).ToString("D");
        id[14].ShouldBe('8');
        "89ab".ShouldContain(id[19]);
    }
}
