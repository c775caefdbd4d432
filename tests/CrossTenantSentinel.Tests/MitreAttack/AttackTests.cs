using System.Text.RegularExpressions;
using CrossTenantSentinel.MitreAttack;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.MitreAttack;

public sealed partial class AttackTests
{
    public static TheoryData<string> Cases => [.. TestFile.Lines("MitreAttack/techniques.txt")];

    [Fact]
    public void The_vocabulary_is_as_large_as_enterprise_ATTACK_18_1()
    {
        Attack.Version.ShouldBe("18.1");
        Attack.All.Count(technique => !technique.IsSubtechnique).ShouldBe(216);
        Attack.All.Count(technique => technique.IsSubtechnique).ShouldBe(475);
    }

    [Fact]
    public void Ids_are_well_formed_unique_and_in_order()
    {
        string[] ids = [.. Attack.All.Select(technique => technique.Id)];

        ids.ShouldAllBe(id => WellFormed().IsMatch(id));
        ids.ShouldBe(ids.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_property_is_named_as_its_technique()
    {
        string[] properties = [.. typeof(Attack).GetProperties().Where(property => property.PropertyType == typeof(Technique)).Select(property => property.Name)];

        properties.Order(StringComparer.Ordinal).ShouldBe(Attack.All.Select(technique => technique.Id.Replace('.', '_')));
    }

    [Fact]
    public void Every_technique_has_a_name_and_distinct_enterprise_tactics_in_kill_chain_order()
    {
        Attack.All.ShouldAllBe(technique => technique.Name.Length > 1 && technique.Name == technique.Name.Trim());
        Attack.All.ShouldAllBe(technique => technique.Tactics.Count > 0 && technique.Tactics.SequenceEqual(technique.Tactics.Distinct().Order()));
        Attack.All.ShouldAllBe(technique => technique.Tactics.All(tactic => tactic <= Tactic.Impact));
    }

    [Fact]
    public void Every_subtechnique_has_its_parent_and_serves_no_tactic_that_the_parent_does_not()
    {
        Attack.All.Where(technique => technique.IsSubtechnique)
            .ShouldAllBe(technique => !technique.Tactics.Except(Attack.Parse(technique.ParentId).Tactics).Any());
    }

    [Fact]
    public void Names_are_unique_within_a_parent()
    {
        Attack.All.GroupBy(technique => technique.IsSubtechnique ? technique.ParentId : "")
            .ShouldAllBe(family => family.Select(technique => technique.Name).Distinct().Count() == family.Count());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Identity_and_cloud_techniques_are_as_ATTACK_has_them(string expected)
    {
        Technique technique = Attack.Parse(expected.Split(':')[0]);

        $"{technique.Id}: {technique.Name}: {string.Join(' ', technique.Tactics)}".ShouldBe(expected);
    }

    [Fact]
    public void A_technique_is_found_by_the_id_its_property_spells()
    {
        Attack.Find("T1078.004").ShouldBe(Attack.T1078_004);
        Attack.Parse("T1199").ShouldBe(Attack.T1199);
        Attack.All.ShouldAllBe(technique => technique.Equals(Attack.Find(technique.Id)));
    }

    [Theory]
    [InlineData("T1086", "ATT&CK no longer has T1086. Write T1059.001 instead.")]
    [InlineData("T1175", "ATT&CK no longer has T1175. Write T1021.003 or T1559.001 instead.")]
    [InlineData("T1574.002", "ATT&CK no longer has T1574.002. Write T1574.001 instead.")]
    [InlineData("T1062", "ATT&CK no longer has T1062 and names no replacement. Leave it out.")]
    [InlineData("T1078.009", "ATT&CK 18.1 has no T1078.009. T1078 has T1078.001, T1078.002, T1078.003, T1078.004.")]
    [InlineData("T1199.001", "ATT&CK 18.1 has no T1199.001: T1199 has no sub-techniques. Write T1199.")]
    [InlineData("T1670", "ATT&CK 18.1 has no T1670. Did you mean T1070 or T1570 or T1600?")]
    [InlineData("T8888", "ATT&CK 18.1 has no T8888.")]
    [InlineData("t1078", "'t1078' is not an ATT&CK technique id. Write T#### or T####.###, for example T1078 or T1078.004.")]
    [InlineData("T1078_004", "'T1078_004' is not an ATT&CK technique id. Write T#### or T####.###, for example T1078 or T1078.004.")]
    [InlineData("T1078.4", "'T1078.4' is not an ATT&CK technique id. Write T#### or T####.###, for example T1078 or T1078.004.")]
    [InlineData("", "'' is not an ATT&CK technique id. Write T#### or T####.###, for example T1078 or T1078.004.")]
    [InlineData("All", "'All' is not an ATT&CK technique id. Write T#### or T####.###, for example T1078 or T1078.004.")]
    public void What_is_no_technique_is_refused_with_what_to_write_instead(string id, string message)
    {
        Attack.Find(id).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Attack.Parse(id)).Message.ShouldBe(message + " (Parameter 'id')");
    }

    [Fact]
    public void Revoked_ids_are_not_in_the_vocabulary_and_their_replacements_are()
    {
        RevokedTechniques.Ids.Count.ShouldBe(144);
        RevokedTechniques.Ids.ShouldAllBe(id => WellFormed().IsMatch(id) && Attack.Find(id) == null);
        RevokedTechniques.Ids.SelectMany(id => RevokedTechniques.ReplacementsOf(id)!).ShouldAllBe(id => Attack.Find(id) != null);
        RevokedTechniques.ReplacementsOf("T1078").ShouldBeNull();
    }

    [Fact]
    public void Only_these_deprecated_ids_have_no_replacement() =>
        RevokedTechniques.Ids.Where(id => RevokedTechniques.ReplacementsOf(id)!.Count == 0)
            .ShouldBe(["T1026", "T1051", "T1053.004", "T1062", "T1149", "T1153"]);

    [GeneratedRegex(@"^T\d{4}(\.\d{3})?\z", RegexOptions.ECMAScript)]
    private static partial Regex WellFormed();
}
