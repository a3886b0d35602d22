using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Gallery;

/// <summary>The pictures of a convolutional denoiser: the tutorial's three grids of 5×5 digits, dark on bright as there, and what the first layer looks for.</summary>
internal static class DenoisingPictures
{
    private const int Side = 5;

    public static IReadOnlyList<ExtraPicture> All { get; } =
    [
        new("denoised.png", static (model, test) => DrawGrids((Model)model, test.Take(Side * Side))),
        new("filters.png", static (model, _) => KernelFigure.Draw(model.Layers.First(static layer => layer.Weights.Count > 0).Weights[0])),
    ];

    private static Figure DrawGrids(Model model, Lesson few) =>
        Figure.Beside(new FigureOptions { ColumnLabels = ["clean", "noisy", "denoised"], Gap = 12 }, Grid(few.Targets), Grid(few.Inputs), Grid(model.Predict(few.Inputs)));

    private static Figure Grid(Samples digits) => Figure.Tile(new FigureOptions { ColorMap = ColorMap.GraysReversed, Range = PictureRange.Unit, CellSize = 56, Background = Rgb.Gray(214) }, digits, Side);
}
