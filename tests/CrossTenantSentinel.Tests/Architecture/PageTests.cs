using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>The pages for people say what is there.</summary>
public partial class PageTests
{
    private static readonly string[] Roots = ["src/", "tests/", "templates/", "rules/", "workbooks/", ".github/", ".ci/"];

    /// <summary>Packages that are referenced only to make another one work.</summary>
    private static readonly string[] Companions =
        ["FSharp.Core", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Diagnostics.Tracing.TraceEvent", "Microsoft.NET.Test.Sdk", "System.Management", "xunit.runner.visualstudio"];

    public static TheoryData<string> Pages =>
        ["README.md", "src/README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md", ".github/PULL_REQUEST_TEMPLATE.md", "tests/CrossTenantSentinel.Benchmarks/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page) =>
        Link().Matches(RepositoryFiles.Text(page))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => !RepositoryFiles.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .ShouldBeEmpty(page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_and_folders_that_a_page_names_exist(string page) =>
        NamedPath().Matches(RepositoryFiles.Text(page))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !IsThere(path))
            .ShouldBeEmpty(page);

    [Theory]
    [InlineData("csharp", "src/CrossTenantSentinel.Content/Invitations/GuestInvitesGuest.cs")]
    [InlineData("yaml", "rules/analytics/xt-guest-invites-guest.yaml")]
    public void The_excerpt_of_a_file_in_the_README_is_in_that_file(string language, string file)
    {
        string[] excerpt = [.. Block("README.md", language).Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or "..."))];
        string[] lines = [.. RepositoryFiles.Text(file).Split('\n').Select(line => line.Trim())];

        excerpt.Length.ShouldBeGreaterThan(5);
        int from = 0;
        foreach (string line in excerpt)
        {
            int found = Array.IndexOf(lines, line, from);
            found.ShouldBeGreaterThanOrEqualTo(0, $"{file} does not go on with: {line}");
            from = found + 1;
        }
    }

    [Fact]
    public void The_error_in_the_README_points_at_the_column_whose_name_it_misspells()
    {
        Match error = CanonicalError().Match(Block("README.md", "text"));
        string meant = error.Groups["meant"].Value;
        string[] lines = RepositoryFiles.Text(error.Groups["file"].Value).Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains(meant, StringComparison.Ordinal));

        $"({line + 1},{lines[line].IndexOf(meant, StringComparison.Ordinal) + 1})".ShouldBe(error.Groups["place"].Value);
    }

    [Fact]
    public void The_README_lists_the_detections_and_workbooks_of_the_pack()
    {
        string[] listed = [.. Rows("README.md", "| content |")];
        Catalog pack = ShippedPack.Under(new TenantSettings());

        listed.Order(StringComparer.Ordinal).ShouldBe(pack.Items.Where(item => item is Detection or Workbook).Select(item => item.Handle).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Commands_that_pages_name_exist()
    {
        string[] verbs = [.. Pages.SelectMany(page => Command().Matches(RepositoryFiles.Text(page.Data)).Select(match => match.Groups["verb"].Value)).Distinct()];

        verbs.Length.ShouldBeGreaterThanOrEqualTo(5);
        foreach (string verb in verbs)
            Help(verb).ShouldContain($"cts {verb}");
        Help("polish").ShouldNotContain("cts polish", Case.Insensitive, "else this test accepts any verb");
    }

    [Fact]
    public void The_README_says_what_each_package_is_for()
    {
        string readme = RepositoryFiles.Text("README.md");
        string[] packages =
        [
            .. RepositoryFiles.All
                .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith("Directory.Build.targets", StringComparison.Ordinal))
                .SelectMany(path => XDocument.Parse(RepositoryFiles.Text(path)).Descendants("PackageReference"))
                .Select(item => item.Attribute("Include")!.Value)
                .Distinct(),
        ];

        packages.Length.ShouldBeGreaterThan(8);
        packages.Except(Companions).Where(package => !readme.Contains(package, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_recipe_has_at_most_eight_lines()
    {
        string[] recipes = RepositoryFiles.Text(".github/CONTRIBUTING.md").Split("\n## ")[1..];

        recipes.Length.ShouldBeGreaterThanOrEqualTo(8);
        foreach (string recipe in recipes)
            recipe.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Count().ShouldBeLessThanOrEqualTo(8, recipe);
    }

    private static string Help(string verb)
    {
        using StringWriter output = new();
        CtsCommandLine.Run([verb, "--help"], new Surroundings
        {
            WorkingDirectory = RepositoryFiles.Root,
            Environment = new Dictionary<string, string>(),
            Output = output,
            Error = TextWriter.Null,
        });
        return output.ToString();
    }

    private static bool IsThere(string path) =>
        Roots.Any(root => path.StartsWith(root, StringComparison.Ordinal))
            ? RepositoryFiles.Exists(path)
            : RepositoryFiles.Exists(path) || Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "src")).Concat(Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "tests"))).Any(project => Path.Exists(Path.Combine(project, path)));

    /// <summary>The first fenced block in a language.</summary>
    private static string Block(string page, string language)
    {
        string text = RepositoryFiles.Text(page);
        int start = text.IndexOf($"```{language}\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, language);
        start = text.IndexOf('\n', start) + 1;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    /// <summary>What stands in backticks in the first column of the table that begins with a heading.</summary>
    private static IEnumerable<string> Rows(string page, string heading) =>
        RepositoryFiles.Text(page).Split('\n')
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('`')[1]);

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    /// <summary>In backticks: anything with a slash that has no placeholder in it, and is not an option, a version or a package.</summary>
    [GeneratedRegex(@"`(?<path>(?!/|~|@)[\w.-]+/[\w./-]*)`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"^(?<file>\S+?)(?<place>\(\d+,\d+\)): error (?s:.*)Did you mean (?<meant>\w+)\?")]
    private static partial Regex CanonicalError();

    [GeneratedRegex(@"`cts (?<verb>[a-z]+)\b")]
    private static partial Regex Command();
}
