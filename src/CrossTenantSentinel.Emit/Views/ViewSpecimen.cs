namespace CrossTenantSentinel.Emit.Views;

/// <summary>
/// Views with a value for every key and an item in every list. A template is rendered from one first: so a name that is unknown is
/// found also where it stands in a block that no content of the pack uses yet.
/// </summary>
internal static class ViewSpecimen
{
    private const string AnyText = "text";

    /// <summary>The tree of a view record of the given type.</summary>
    public static ViewNode.Mapping Of(Type view) => new([.. ViewTree.KeysOf(view).Select(key => new ViewEntry(key.Name, NodeOf(key.Type)))]);

    private static ViewNode NodeOf(Type type)
    {
        if (type == typeof(string))
            return new ViewNode.Text(AnyText);
        if (type == typeof(int))
            return new ViewNode.Number(1);
        if (type == typeof(bool))
            return new ViewNode.Switch(true);
        if (!type.IsConstructedGenericType)
            return Of(type);
        Type item = type.GetGenericArguments()[0];
        return item == typeof(NamedText)
            ? new ViewNode.Mapping([new ViewEntry(AnyText, new ViewNode.Text(AnyText))])
            : new ViewNode.Sequence([NodeOf(item)]);
    }
}
