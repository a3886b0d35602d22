namespace Autoencoders.Tool.Terminal;

/// <summary>What a text is to those who see it in a terminal.</summary>
internal enum TextLook
{
    /// <summary>Something for a program or a page: without colours.</summary>
    Plain,

    /// <summary>A table of layers.</summary>
    Table,

    /// <summary>What changed between models.</summary>
    Difference,
}
