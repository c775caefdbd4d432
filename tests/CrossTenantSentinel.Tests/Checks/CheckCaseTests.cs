using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>What each check finds, and where; and what it leaves alone.</summary>
public sealed partial class CheckCaseTests(CheckedFiles files) : IClassFixture<CheckedFiles>
{
    private static readonly SortedDictionary<string, (IReadOnlyList<string> Codes, IReadOnlyList<CheckCase> Cases)> All = Read();

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from file in All
        from @case in file.Value.Cases
        select new TheoryDataRow<string, string>(file.Key, @case.Name) { TestDisplayName = $"{file.Key}: {@case.Name}", Label = "" };

    public static TheoryData<string> Files => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check(string file, string name)
    {
        (IReadOnlyList<string> codes, IReadOnlyList<CheckCase> cases) = All[file];
        CheckCase @case = cases.First(candidate => candidate.Name == name);
        string place = $"Checks/Cases/{file}.check({@case.Line})";
        IReadOnlyList<LocatedFinding> found = [.. files.Check(@case.Files).Where(located => codes.Contains(located.Finding.Kind.Code))];
        string shown = string.Join('\n', found.Select(located => $"{located.Span} {located.Finding.Kind.Code}: {located.Finding.Message}"));
        if (@case.Expected is ["clean"])
        {
            found.ShouldBeEmpty($"{place}\n{shown}");
            return;
        }

        @case.Expected.Count.ShouldBe(found.Count, $"{place}: as many findings as lines below ----\n{shown}");
        Queue<SourceSpan> marks = new(@case.Marks);
        List<LocatedFinding> open = [.. found];
        foreach (string line in @case.Expected)
        {
            Match expected = Line.Match(line);
            expected.Success.ShouldBeTrue($"{place}: not a line of the form \"CTS0000: part of the message\": {line}");
            bool isAnywhere = expected.Groups["file"].Success;
            SourceSpan? mark = isAnywhere ? null : marks.Count > 0 ? marks.Dequeue() : throw new InvalidOperationException($"{place}: fewer marks than lines.");
            LocatedFinding? match = open.FirstOrDefault(located => located.Finding.Kind.Code == expected.Groups["code"].Value
                && (isAnywhere ? located.Span?.File == expected.Groups["file"].Value : located.Span == mark)
                && located.Finding.Message.Contains(expected.Groups["part"].Value.Trim(), StringComparison.Ordinal));
            match.ShouldNotBeNull($"{place}: no finding for \"{line}\" at {mark}\n{shown}");
            open.Remove(match);
        }

        marks.ShouldBeEmpty($"{place}: more marks than lines below ----");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_cases_names_existing_codes_and_shows_sound_content_first(string file)
    {
        (IReadOnlyList<string> codes, IReadOnlyList<CheckCase> cases) = All[file];
        codes.ShouldNotBeEmpty();
        codes.Except(KnownKinds.All.Select(kind => kind.Code)).ShouldBeEmpty();
        cases.Select(@case => @case.Name).ShouldBeUnique();
        cases.Where(@case => @case.Expected.Count == 0).Select(@case => @case.Name).ShouldBeEmpty("cases without ---- and what is due");
        cases[0].Expected.ShouldBe(["clean"], "the first case is sound content");
        foreach (string code in codes)
            cases.SelectMany(@case => @case.Expected).ShouldContain(line => line.StartsWith(code, StringComparison.Ordinal), $"no case finds {code}");
    }

    [Theory]
    [InlineData("scheduled")]
    [InlineData("nrt")]
    [InlineData("hunting")]
    public void A_sample_is_sound_in_every_respect(string sample) =>
        files.Check([CheckSamples.Complete($"rule.yaml: {sample}", "", 1)]).Select(located => $"{located.Finding.Kind.Code} {located.Finding.Message}").ShouldBeEmpty();

    private static SortedDictionary<string, (IReadOnlyList<string> Codes, IReadOnlyList<CheckCase> Cases)> Read()
    {
        const string Folder = "Checks/Cases/";
        const string Extension = ".check";
        return new(
            typeof(TestFile).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
                .ToDictionary(name => name[Folder.Length..^Extension.Length], name => CheckCase.Parse(TestFile.Text(name))),
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\A(?<code>CTS[0-9]{4})(?: at (?<file>\S+))?:(?<part>.*)\z")]
    private static partial Regex Line { get; }
}
