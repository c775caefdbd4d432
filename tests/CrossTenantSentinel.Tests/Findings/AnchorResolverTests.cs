using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Findings;

/// <summary>A finding in KQL points at the line and column of the C# raw string; the resolver reads this very file.</summary>
public sealed class AnchorResolverTests
{
    private const string Path = "tests/CrossTenantSentinel.Tests/Findings/AnchorResolverTests.cs";

    private static readonly string Source = File.ReadAllText(Repository.File(Path));

    private static readonly KqlFunction Shared = new()
    {
        Name = "XT_Shared",
        Id = new("5d0c1d0e-64a7-4c0e-9d3c-0d1f7a2b9e01"),
        Description = "Doubles a number.",
        Parameters = [KqlParameter.Scalar("value", KqlType.Long)],
        Body = KqlText.Query($"""
            value * 2 // marker:function
            """),
    };

    [Fact]
    public void A_place_in_query_text_resolves_to_its_line_and_column()
    {
        RenderedQuery query = KqlText.Query($"""
            SigninLogs
            | where UserId == {"a"} and marker_one == {5L}
            """).Render();

        Resolve(query, "marker_one").ShouldBe(Find("marker_one =="[..10]));
    }

    [Fact]
    public void Literal_braces_and_deeper_indentation_do_not_shift_columns()
    {
        RenderedQuery query = KqlText.Query($$"""
            print x = dynamic({"a":{{1L}}}),
                deeper_marker = {{"v"}}
            """).Render();

        Resolve(query, "deeper_marker").ShouldBe(Find("deeper_marker ="[..13]));
    }

    [Fact]
    public void A_value_resolves_to_the_expression_in_its_hole()
    {
        string hostile = "quote \" backslash \\ brace {";
        RenderedQuery query = KqlText.Query($"""
            print {hostile.ToString(null)}
            """).Render();

        int start = query.Text.IndexOf('"', StringComparison.Ordinal);
        new AnchorResolver(Read).Resolve(new Anchor.OfQuery(query, start + 3, 1)).ShouldBe(Find("hostile.ToString(null)"));
    }

    [Fact]
    public void A_place_in_a_shared_function_resolves_into_the_function()
    {
        RenderedQuery query = KqlText.Query($"""
            print {Shared}(21)
            """).Render();

        Resolve(query, "marker:function").ShouldBe(Find("marker:function"));
    }

    [Fact]
    public void A_range_over_several_lines_ends_where_the_text_ends()
    {
        RenderedQuery query = KqlText.Query($"""
            print begin_range = 1,
                end_range = 2
            """).Render();
        int start = query.Text.IndexOf("begin_range", StringComparison.Ordinal);
        int end = query.Text.IndexOf("end_range", StringComparison.Ordinal) + "end_range".Length;

        SourceSpan span = new AnchorResolver(Read).Resolve(new Anchor.OfQuery(query, start, end - start)).ShouldNotBeNull();
        (span.Line, span.Column).ShouldBe((Find("begin_range =").Line, Find("begin_range =").Column));
        (span.EndLine, span.EndColumn).ShouldBe((Find("end_range =").Line, Find("end_range =").Column + "end_range".Length));
    }

    [Fact]
    public void The_end_of_a_query_resolves_to_the_end_of_its_text()
    {
        RenderedQuery query = KqlText.Query($"""
            print last_word
            """).Render();

        SourceSpan span = new AnchorResolver(Read).Resolve(new Anchor.OfQuery(query, query.Text.Length, 0)).ShouldNotBeNull();
        (span.Line, span.Column).ShouldBe((Find("last_word").Line, Find("last_word").EndColumn));
    }

    [Fact]
    public void Without_the_file_the_recorded_line_is_reported()
    {
        RenderedQuery query = KqlText.Query($"print 1").Render();

        SourceSpan span = new AnchorResolver(_ => null).Resolve(new Anchor.OfQuery(query, 0, 5)).ShouldNotBeNull();
        span.File.ShouldBe(Path);
        span.Line.ShouldBe(Find("KqlText.Query($\"print 1\")").Line);
        span.Column.ShouldBe(0);
    }

    [Fact]
    public void A_member_resolves_to_its_assignment_and_a_text_to_its_place_in_the_value()
    {
        AnchorResolver resolver = new(Read);
        SourceSpan member = resolver.Resolve(Shared.At(nameof(KqlFunction.Parameters))).ShouldNotBeNull();
        member.ShouldBe(Find("Parameters = [KqlParameter", "Parameters".Length));
        SourceSpan text = resolver.Resolve(Shared.At(nameof(KqlFunction.Parameters), "Long")).ShouldNotBeNull();
        text.ShouldBe(Find("Long)]", "Long".Length));
        resolver.Resolve(Shared.At("Absent")).ShouldNotBeNull().Line.ShouldBe(Shared.Declared.Line);
    }

    [Fact]
    public void An_edit_of_query_text_resolves_to_that_very_text()
    {
        RenderedQuery query = KqlText.Query($"""
            edit_one
            | where UserId == {"edit_value"} and edit_two
            """).Render();

        Edit(query, "edit_one", "x").ShouldBe(Find("edit_one"));
        Edit(query, "edit_two", "a == \"b\"").ShouldBe(Find("edit_two"));
        Edit(query, " and edit_two", "").ShouldBe(Find(" and edit_two"));
    }

    [Theory]
    [InlineData("edit_value", "x", "a value is C#")]
    [InlineData(" == \"edit", "x", "text and a value")]
    [InlineData("edit_two", "a{b", "a brace would begin a hole")]
    [InlineData("edit_two", "a\nb", "a line needs an indentation")]
    [InlineData("edit_two", "\"\"\"", "quotes would end the string")]
    public void An_edit_that_would_mean_something_else_has_no_place(string text, string replacement, string why)
    {
        RenderedQuery query = KqlText.Query($"""
            edit_one
            | where UserId == {"edit_value"} and edit_two
            """).Render();

        Edit(query, text, replacement).ShouldBeNull(why);
    }

    [Fact]
    public void An_edit_of_a_whole_line_takes_its_indentation_along()
    {
        RenderedQuery query = KqlText.Query($"""
            first_line
            | gone_line
            | last_line
            """).Render();

        SourceSpan span = Edit(query, "| gone_line\n", "").ShouldNotBeNull();

        span.Line.ShouldBe(Find("| gone_line").Line);
        (span.EndLine, span.EndColumn).ShouldBe((Find("| last_line").Line, Find("| last_line").Column));
    }

    [Fact]
    public void An_insertion_stands_behind_the_text_before_it()
    {
        RenderedQuery query = KqlText.Query($"""
            insert_here{5L}
            """).Render();

        SourceSpan span = new AnchorResolver(Read).ResolveEdit(new TextEdit(new Anchor.OfQuery(query, "insert_here".Length, 0), " ")).ShouldNotBeNull();

        (span.Line, span.Column, span.EndColumn).ShouldBe((Find("insert_here{").Line, Find("insert_here{").EndColumn - 1, Find("insert_here{").EndColumn - 1));
    }

    [Fact]
    public void Escapes_are_not_edited()
    {
        RenderedQuery query = KqlText.Query($"print escaped = \"a\", plain_word = 1").Render();

        Edit(query, "plain_word", "other_word").ShouldBe(Find("plain_word"));
        Edit(query, "\"a\"", "1").ShouldBeNull();
        Edit(query, "plain_word", "\"").ShouldBeNull();
    }

    [Fact]
    public void Text_that_no_author_wrote_and_text_that_has_changed_have_no_place()
    {
        RenderedQuery query = KqlText.Query($"""
            print {Shared}(21)
            """).Render();
        Edit(query, "XT_Shared", "x").ShouldBeNull("the function's header");
        Edit(query, "marker:function", "x").ShouldBe(Find("marker:function"));

        TextEdit edit = new(new Anchor.OfQuery(query, query.Text.IndexOf("marker", StringComparison.Ordinal), "marker".Length), "x");
        new AnchorResolver(path => Source.Replace("marker:", "morker:", StringComparison.Ordinal)).ResolveEdit(edit).ShouldBeNull("the file has changed since the build");
        new AnchorResolver(_ => null).ResolveEdit(edit).ShouldBeNull("there is no file");
    }

    private static SourceSpan? Edit(RenderedQuery query, string text, string replacement) =>
        new AnchorResolver(Read).ResolveEdit(new TextEdit(new Anchor.OfQuery(query, query.Text.IndexOf(text, StringComparison.Ordinal), text.Length), replacement));

    private static SourceSpan Resolve(RenderedQuery query, string text) =>
        new AnchorResolver(Read).Resolve(new Anchor.OfQuery(query, query.Text.IndexOf(text, StringComparison.Ordinal), text.Length)).ShouldNotBeNull();

    /// <summary>Where a text stands first in this file.</summary>
    private static SourceSpan Find(string text, int? length = null)
    {
        int start = Source.IndexOf(text, StringComparison.Ordinal);
        return new SourceText(Path, Source).SpanOf(start, start + (length ?? text.Length));
    }

    private static string? Read(string path) => path == Path ? Source : null;
}
