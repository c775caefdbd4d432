using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>
/// Reads schema files that nobody wrote: answers of the metadata API and the tables API of Log Analytics, tables as Azure-Sentinel's validation
/// has them, and what <c>getschema</c> outputs, as JSON or as text.
/// </summary>
internal sealed class SchemaAnswers(byte[] bytes, string file)
{
    private readonly Dictionary<string, List<Column>> tables = new(StringComparer.Ordinal);
    private readonly List<FunctionSchema> functions = [];
    private readonly List<Finding> findings = [];
    private readonly SourceText text = new(file, Encoding.UTF8.GetString(bytes));

    /// <summary>The file's tables; null when it has none of these shapes.</summary>
    /// <exception cref="JsonException">It is no JSON, where it must be.</exception>
    public SchemaFile? Read()
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().TrimStart(" \r\n\t"u8);
        if (content.Length > 0 && content[0] is not ((byte)'{' or (byte)'['))
            return Table();
        if (!MayBeAnswer(bytes))
            return null;
        Utf8JsonReader reader = new(bytes);
        reader.Read();
        SchemaNode root = SchemaNode.Read(ref reader, 0);
        reader.Read();
        return Document(root) ? new SchemaFile([.. tables.Select(table => new TableSchema(table.Key, table.Value))], findings) { Functions = functions } : null;
    }

    /// <summary>Whether the file is not plainly the object of tables that people write, whose first table's first column has a type.</summary>
    private static bool MayBeAnswer(byte[] bytes)
    {
        Utf8JsonReader reader = new(bytes);
        if (!reader.Read() || reader.TokenType == JsonTokenType.StartArray)
            return true;
        return !(reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.Read() && reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && SchemaTypes.TryParse(reader.GetString()!, out _));
    }

    private bool Document(SchemaNode root)
    {
        if (root.IsList)
            return root.Items.Count > 0 && (root.Items.All(IsCustomTable) ? Every(root.Items, CustomTable) : root.Items.All(IsManaged) ? Every(root.Items, Managed) : Rows(root.Items));
        if (root["tables"] is { IsList: true } answered)
            return answered.Items.All(table => table["rows"] is { IsList: true }) && answered.Items.Count > 0 ? Result(answered.Items[0]) : Metadata(root, answered);
        if (root["value"] is { IsList: true } values)
            return values.Items.All(IsManaged) ? Every(values.Items, Managed) : values.Items.Count > 0 && Rows(values.Items);
        if (root["rows"] is { IsList: true })
            return Result(root);
        return IsCustomTable(root) ? CustomTable(root) : IsManaged(root) && Managed(root);
    }

    private static bool Every(IReadOnlyList<SchemaNode> nodes, Func<SchemaNode, bool> read)
    {
        foreach (SchemaNode node in nodes)
            read(node);
        return true;
    }

    private static bool IsCustomTable(SchemaNode node) => node.TextOf("Name") is not null && node["Properties"] is { IsList: true };

    private bool CustomTable(SchemaNode node)
    {
        Columns(node.TextOf("Name")!, node["Properties"]!);
        return true;
    }

    private static bool IsManaged(SchemaNode node) => node["properties"]?["schema"] is { IsObject: true };

    private bool Managed(SchemaNode node)
    {
        SchemaNode schema = node["properties"]!["schema"]!;
        string? name = schema.TextOf("name") ?? node.TextOf("name");
        if (name is null)
            return false;
        foreach (string list in (string[])["columns", "customColumns", "standardColumns"])
        {
            if (schema[list] is { IsList: true } columns)
                Columns(name, columns);
        }

        return true;
    }

    private bool Metadata(SchemaNode root, SchemaNode answered)
    {
        foreach (SchemaNode table in answered.Items)
        {
            if (table.TextOf("name") is { } name && table["columns"] is { IsList: true } columns)
                Columns(name, columns);
            else
                return false;
        }

        foreach (SchemaNode function in root["functions"] is { IsList: true } saved ? saved.Items : [])
        {
            string parameters = function.TextOf("parameters")?.Trim() ?? "";
            if (function.TextOf("name") is { Length: > 0 } name && function.TextOf("body") is { } body)
                functions.Add(new FunctionSchema(name, parameters is ['(', .., ')'] ? parameters[1..^1] : parameters, body));
        }

        return true;
    }

    private void Columns(string table, SchemaNode columns)
    {
        List<Column> known = TableOf(table);
        foreach (SchemaNode column in columns.Items)
            Add(known, table, column.TextOf("name"), column["type"] is { } type ? (type.Text, At(type.Offset)) : null);
    }

    /// <summary>The result of a query as the API answers it: columns, and rows of values.</summary>
    private bool Result(SchemaNode result)
    {
        List<string> names = [.. (result["columns"]?.Items ?? []).Select(column => column.TextOf("name") ?? "")];
        int name = names.FindIndex(IsName);
        int type = TypeIn(names);
        if (name < 0 || type < 0)
            return false;
        foreach (SchemaNode row in result["rows"]!.Items.Where(row => row.Items.Count == names.Count))
            Add(TableOf(Stem), Stem, row.Items[name].Text, (row.Items[type].Text, At(row.Items[type].Offset)));
        return true;
    }

    /// <summary>The result of a query as command lines print it: an object per row.</summary>
    private bool Rows(IReadOnlyList<SchemaNode> rows)
    {
        if (!rows.All(row => row.TextOf("ColumnName") is not null && (row["ColumnType"] ?? row["DataType"]) is not null))
            return false;
        foreach (SchemaNode row in rows)
        {
            string table = TableNamed(row.TextOf("TableName"));
            SchemaNode type = (row["ColumnType"] ?? row["DataType"])!;
            Add(TableOf(table), table, row.TextOf("ColumnName"), (type.Text, At(type.Offset)));
        }

        return true;
    }

    /// <summary>The result of a query as text.</summary>
    private SchemaFile? Table()
    {
        string first = text.Text[..(text.Text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Text.Length)];
        CsvTable rows = CsvReader.Read(DocumentSource.Of(text), first.Contains('\t', StringComparison.Ordinal) ? '\t' : first.Contains(';', StringComparison.Ordinal) ? ';' : ',');
        List<string> names = rows.Rows is [var header, ..] ? [.. header.Select(field => field.Value.Trim())] : [];
        int name = names.FindIndex(IsName);
        int type = TypeIn(names);
        if (name < 0 || type < 0)
            return null;
        int table = names.FindIndex(column => column.Equals("TableName", StringComparison.OrdinalIgnoreCase));
        foreach (IReadOnlyList<CsvField> row in rows.Rows.Skip(1).Where(row => row.Count > Math.Max(name, type)))
        {
            string of = TableNamed(table >= 0 && table < row.Count ? row[table].Value.Trim() : null);
            Add(TableOf(of), of, row[name].Value.Trim(), (row[type].Value, new Anchor.OfSpan(text.SpanOf(row[type].Start, row[type].Start))));
        }

        return new SchemaFile([.. tables.Select(read => new TableSchema(read.Key, read.Value))], findings);
    }

    private static bool IsName(string column) => column.Equals("ColumnName", StringComparison.OrdinalIgnoreCase);

    private static int TypeIn(List<string> columns)
    {
        int type = columns.FindIndex(column => column.Equals("ColumnType", StringComparison.OrdinalIgnoreCase));
        return type >= 0 ? type : columns.FindIndex(column => column.Equals("DataType", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The file's name up to its first dot.</summary>
    private string Stem => Path.GetFileName(file).Split('.')[0];

    /// <summary>Command lines call every result <c>PrimaryResult</c>.</summary>
    private string TableNamed(string? name) => name is null or "" or "PrimaryResult" ? Stem : name;

    private List<Column> TableOf(string name)
    {
        if (!tables.TryGetValue(name, out List<Column>? columns))
            tables.Add(name, columns = []);
        return columns;
    }

    private void Add(List<Column> columns, string table, string? name, (string Text, Anchor At)? type)
    {
        if (findings.Count == SchemaFile.MostFindings || name is not { Length: > 0 } || type is not { } stated)
            return;
        if (!SchemaTypes.TryParse(stated.Text, out KqlType known))
            findings.Add(SchemaFile.UnknownType.At(stated.At, $"Column {table}.{name} has the unknown type \"{stated.Text}\"."));
        else if (columns.FirstOrDefault(column => column.Name == name) is not { } same)
            columns.Add(new Column(name, known));
        else if (same.Type != known)
            findings.Add(SchemaFile.Duplicate.At(stated.At, $"Column {table}.{name} is there twice, as {same.Type.Name()} and as {known.Name()}."));
    }

    private Anchor.OfSpan At(int offset)
    {
        int character = Encoding.UTF8.GetCharCount(bytes, 0, offset);
        return new Anchor.OfSpan(text.SpanOf(character, character));
    }
}
