namespace Autoencoders.Reports;

/// <summary>Says what became of a layer without colour.</summary>
internal static class DiagramSign
{
    /// <summary>The title of a box: the kind, after a sign where something became of it.</summary>
    /// <param name="node">The box.</param>
    public static string Title(DiagramNode node) => node.Change switch
    {
        DiagramChange.Added => "+ " + node.Title,
        DiagramChange.Removed => "− " + node.Title,
        DiagramChange.Changed => "~ " + node.Title,
        _ => node.Title,
    };
}
