using System.Linq;

namespace Autoencoders.Reports;

/// <summary>What stands in each column of a detailed table.</summary>
internal static class DetailedCells
{
    /// <summary>A column's heading.</summary>
    public static string Heading(DetailedColumn column) => column switch
    {
        DetailedColumn.Name => "Layer",
        DetailedColumn.MultiplyAdds => "Multiply-adds",
        DetailedColumn.ActivationBytes => "Activations",
        DetailedColumn.ReceptiveField => "Receptive field",
        DetailedColumn.ConnectedFrom => "Connected from",
        _ => column.ToString(),
    };

    /// <summary>Whether a column holds numbers, which stand at the right.</summary>
    public static bool IsNumber(DetailedColumn column) =>
        column is DetailedColumn.Parameters or DetailedColumn.Share or DetailedColumn.MultiplyAdds or DetailedColumn.ActivationBytes or DetailedColumn.Groups;

    /// <summary>A cell as a person reads it; empty where there is nothing to say.</summary>
    public static string Text(DetailedColumn column, DetailedRow row) => column switch
    {
        DetailedColumn.Parameters => DetailedFormat.Count(row.Parameters),
        DetailedColumn.Share => row.Parameters == 0 ? "" : DetailedFormat.Percent(row.Share),
        DetailedColumn.MultiplyAdds => row.MultiplyAdds == 0 ? "" : DetailedFormat.Count(row.MultiplyAdds),
        DetailedColumn.ActivationBytes => row.ActivationBytes == 0 ? "" : DetailedFormat.Bytes(row.ActivationBytes),
        _ => Value(column, row),
    };

    /// <summary>A cell as another program reads it: numbers as they are.</summary>
    public static string Value(DetailedColumn column, DetailedRow row) => column switch
    {
        DetailedColumn.Name => row.Name,
        DetailedColumn.Kind => row.Kind,
        DetailedColumn.Input => string.Join(", ", row.InputShapes.Select(DetailedFormat.Of)),
        DetailedColumn.Output => DetailedFormat.Of(row.OutputShape),
        DetailedColumn.Kernel => row.Window is { } window ? DetailedFormat.ByAxis(window.Size) : "",
        DetailedColumn.Stride => row.Window is { } window ? DetailedFormat.ByAxis(window.Strides) : "",
        DetailedColumn.Dilation => row.Window is { } window ? DetailedFormat.ByAxis(window.Dilation) : "",
        DetailedColumn.Padding => row.Window is { } window ? DetailedFormat.Sides(window.Padding) : "",
        DetailedColumn.Groups => row.Window is { Groups: > 1 } window ? DetailedFormat.Number(window.Groups) : "",
        DetailedColumn.Activation => row.Activation is { } activation and not Activation.Linear ? activation.ToString() : "",
        DetailedColumn.Parameters => DetailedFormat.Number(row.Parameters),
        DetailedColumn.Share => row.Share.ToString("F6", System.Globalization.CultureInfo.InvariantCulture),
        DetailedColumn.Trainable => row.Trainable,
        DetailedColumn.MultiplyAdds => DetailedFormat.Number(row.MultiplyAdds),
        DetailedColumn.ActivationBytes => DetailedFormat.Number(row.ActivationBytes),
        DetailedColumn.ReceptiveField => row.ReceptiveField is { } field ? string.Join(", ", field.Where(static cells => cells.Count > 0).Select(static cells => string.Join("x", cells.Select(static cell => DetailedFormat.Number(cell))))) : "",
        _ => string.Join(", ", row.Connections),
    };
}
