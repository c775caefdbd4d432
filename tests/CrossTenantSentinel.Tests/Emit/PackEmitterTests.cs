using System.Globalization;
using System.Text.Json.Nodes;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class PackEmitterTests
{
    private static readonly IReadOnlyList<string> Texts = HostileText.Sample();

    // One pack of all texts: compiling the templates for each of them would take minutes.
    private static readonly Emission Hostile = SamplePack.Emit(Texts.Select((text, index) => SamplePack.Minimal(text, text, Query(text), $"hostile-{index}", [text]) with
    {
        AlertDetails = new AlertDetails { DisplayNameFormat = text, DescriptionFormat = text },
        CustomDetails = [new CustomDetail(text, text)],
    }));

    [Fact]
    public void Hostile_texts_arrive_in_rules_and_templates_as_they_are()
    {
        Hostile.Findings.ShouldBeEmpty();
        for (int index = 0; index < Texts.Count; index++)
        {
            Value(Hostile, $"rules/analytics/hostile-{index}.yaml", "name").ShouldBe(Texts[index]);
            JsonNode.Parse(TextOf(Hostile, $"rules/arm/hostile-{index}.rule.json"))!["resources"]![0]!["properties"]!["displayName"]!.GetValue<string>().ShouldBe(Texts[index]);
        }
    }

    [Fact]
    public void A_description_is_the_same_after_the_packager_has_stripped_it()
    {
        for (int index = 0; index < Texts.Count; index++)
        {
            // What Microsoft's packager does: trim the end, and drop the outer characters of a text that begins with a quote.
            string packed = Value(Hostile, $"rules/analytics/hostile-{index}.yaml", "description").TrimEnd();

            (packed.StartsWith('\'') || packed.StartsWith('"') ? packed[1..^1] : packed).ShouldBe(Texts[index]);
        }
    }

    [Fact]
    public void A_query_in_yaml_is_the_rendered_query_and_a_line_feed() =>
        Value(SamplePack.Emit(SamplePack.Full), "rules/analytics/full.yaml", "query").ShouldBe($"{SamplePack.Full.Query.Render().Text}\n");

    [Fact]
    public void Files_are_ordered_by_path_end_with_a_line_feed_and_have_no_other_line_end()
    {
        Emission emission = PackEmitter.Emit(SamplePack.All, SamplePack.Facts(SamplePack.All.Items), Templates.All);

        emission.Files.Select(file => file.Path).ShouldBe(emission.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        emission.Files.ShouldAllBe(file => file.Text.EndsWith('\n') && !file.Text.Contains('\r'));
    }

    [Fact]
    public void Names_of_templates_survive_how_repositories_cuts_them()
    {
        IEnumerable<string> names = PackEmitter.Emit(SamplePack.All, SamplePack.Facts(SamplePack.All.Items), Templates.All).Files
            .Where(file => file.Path.StartsWith("rules/arm/", StringComparison.Ordinal))
            .Select(file => file.Path["rules/arm/".Length..]);

        // The script finds a template's parameter file by cutting these characters from the end, however many there are.
        names.Select(name => $"{name.TrimEnd('.', 'j', 's', 'o', 'n')}.json").ShouldBe(names);
        names.ShouldAllBe(name => !name.EndsWith("metadata.json") && !name.Contains(".parameters"));
    }

    [Fact]
    public void The_order_of_content_and_the_culture_do_not_change_a_byte()
    {
        Emission expected = PackEmitter.Emit(SamplePack.All, SamplePack.Facts(SamplePack.All.Items), Templates.All);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~", NumberGroupSeparator = "." };
        strange.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = "_", TimeSeparator = "_" };
        try
        {
            CultureInfo.CurrentCulture = strange;
            PackEmitter.Emit(Catalog.Of(SamplePack.All.Items.Reverse()), SamplePack.Facts(SamplePack.All.Items), Templates.All).Files.ShouldBe(expected.Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Content_whose_files_have_names_that_differ_in_case_only_is_refused()
    {
        Emission emission = SamplePack.Emit(SamplePack.Minimal(), SamplePack.Minimal(slug: "Minimal"));

        emission.Findings.ShouldAllBe(finding => finding.Kind == OutputFindings.SameFile);
        emission.Findings.Select(finding => finding.Message).ShouldContain("rules/analytics/minimal.yaml comes from Minimal and from minimal.");
        emission.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_query_of_which_nothing_is_known_is_refused()
    {
        Emission emission = PackEmitter.Emit(Catalog.Of([SamplePack.Minimal()]), new Dictionary<string, QueryFacts>(), Templates.All);

        emission.Findings.ShouldHaveSingleItem().Kind.ShouldBe(OutputFindings.UnboundQuery);
        emission.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 60, 60, "Schedule")]
    [InlineData(60, 61, 60, "Schedule")]
    [InlineData(60, 60, -60, "Suppression")]
    public void A_duration_that_sentinel_cannot_spell_is_refused(int every, int lookback, int suppression, string member)
    {
        Emission emission = SamplePack.Emit(SamplePack.Minimal() with
        {
            Schedule = new(TimeSpan.FromSeconds(every), TimeSpan.FromSeconds(lookback)),
            Suppression = TimeSpan.FromSeconds(suppression),
        });

        Finding finding = emission.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(OutputFindings.UnwritableDuration);
        finding.At.ShouldBeOfType<Anchor.OfMember>().Member.ShouldBe(member);
    }

    [Fact]
    public void One_bad_item_keeps_the_whole_pack_from_being_emitted() =>
        SamplePack.Emit(SamplePack.Full, SamplePack.Minimal() with { Suppression = TimeSpan.FromSeconds(1) }).Files.ShouldBeEmpty();

    private static string Value(Emission emission, string path, string key)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(TextOf(emission, path)));
        return ((YamlScalarNode)yaml.Documents[0].RootNode[key]).Value!;
    }

    private static string TextOf(Emission emission, string path) => emission.Files.Single(file => file.Path == path).Text;

    private static KqlQuery Query(string text)
    {
        KqlInterpolation query = new(text.Length, 0);
        query.AppendLiteral(text);
        return KqlText.Query(query);
    }
}
