using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Hunting queries and functions as deployable resources.</summary>
internal static class ArmSavedSearches
{
    private const string Type = "Microsoft.OperationalInsights/workspaces/savedSearches";

    /// <summary>The version of the query language, not of the content.</summary>
    private const int QueryLanguage = 2;

    /// <summary>The template of a hunting query.</summary>
    public static ArmTemplateView Of(HuntingQuery query) => Template(
        query.Id.ToString(),
        new ArmSavedSearchView("Hunting Queries", query.Name, EmittedQuery.Of(query), FunctionAlias: null, FunctionParameters: null, QueryLanguage, Tags(query)));

    /// <summary>The template of a function.</summary>
    public static ArmTemplateView Of(KqlFunction function) => Template(
        function.Id.ToString(),
        new ArmSavedSearchView(
            ParserViews.Category,
            function.Name,
            ParserViews.QueryText(function),
            function.Name,
            function.Parameters.Count == 0 ? null : function.Signature,
            QueryLanguage,
            Tags: null));

    /// <summary>The etag lets a deployment replace the saved search that is there.</summary>
    private static ArmTemplateView Template(string id, ArmSavedSearchView properties) =>
        ArmTemplateView.Of(new ArmResourceView(Type, ArmApiVersions.SavedSearches, ArmName.Workspace(id), Kind: null, Etag: "*", properties));

    private static IReadOnlyList<ArmTagView>? Tags(HuntingQuery query)
    {
        ArmTagView[] tags =
        [
            new("description", query.Description),
            new("tactics", string.Join(',', DetectionViews.Tactics(query))),
            new("techniques", string.Join(',', query.Techniques.Select(technique => technique.Id))),
        ];
        return AlertingView.NullIfEmpty<ArmTagView>([.. tags.Where(tag => tag.Value.Length > 0)]);
    }
}
