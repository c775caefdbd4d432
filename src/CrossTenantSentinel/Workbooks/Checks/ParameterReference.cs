using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>A place that refers to a parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Where">What refers to it, for example <c>the query</c>.</param>
/// <param name="At">Where that is written.</param>
internal sealed record ParameterReference(Parameter Parameter, string Where, Anchor At)
{
    /// <summary>The references of a step itself, without those of a group's steps or of a declared parameter.</summary>
    public static IEnumerable<ParameterReference> Of(WorkbookItem item)
    {
        Anchor Member(string name) => new Anchor.OfMember(item.Declared, name);
        IEnumerable<ParameterReference> visibility = item.VisibleWhen.Select(rule => new ParameterReference(rule.Parameter, "its visibility", Member(nameof(item.VisibleWhen))));
        return item switch
        {
            TextItem text => [.. visibility, .. In(text.Markdown, "the text", Member(nameof(text.Markdown)))],
            GroupItem { Title: { } title } => [.. visibility, .. In(title, "the title", Member(nameof(GroupItem.Title)))],
            QueryItem query =>
            [
                .. visibility,
                .. In(query.Title, "the title", Member(nameof(query.Title))),
                .. Of(query.Query, query.Time, query.Resources, Member(nameof(query.Query))),
            ],
            _ => visibility,
        };
    }

    /// <summary>The references of a declared parameter: those of its query.</summary>
    public static IEnumerable<ParameterReference> Of(Parameter parameter)
    {
        ParameterQuery? query = parameter switch
        {
            ChoiceParameter { Source: OptionSource.FromQuery options } => options.Query,
            TextParameter text => text.Query,
            _ => null,
        };
        return query is null ? [] : Of(query.Query, query.Time, query.Resources, new Anchor.OfMember(parameter.Declared));
    }

    private static IEnumerable<ParameterReference> Of(KqlTemplate template, TimeScope time, ResourceScope resources, Anchor at)
    {
        foreach (ParameterUse use in template.Uses)
            yield return new ParameterReference(use.Parameter, "the query", at);
        if (time is TimeScope.FromParameter range)
            yield return new ParameterReference(range.Parameter, "the time scope", at);
        if (resources is ResourceScope.FromParameter workspace)
            yield return new ParameterReference(workspace.Parameter, "the resource scope", at);
    }

    private static IEnumerable<ParameterReference> In(WorkbookText text, string where, Anchor at) =>
        text.Uses.Select(use => new ParameterReference(use.Parameter, where, at));
}
