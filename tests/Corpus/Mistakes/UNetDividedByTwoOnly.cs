// kind: named size that does not fit
// id: AE0115
// message: [Add] does not fit for every H: it fits for H, a multiple of 4. With H = 6: Add 'add' cannot join (2, 2, 8) and (3, 3, 8) of 'inner': from the last axis on, sizes must be equal or 1. It came so: input_1 (6, 6, 3) → outer (6, 6, 8) → max_pooling2d (3, 3, 8) → inner (3, 3, 8) → max_pooling2d_1 (1, 1, 8) → up_sampling2d (2, 2, 8). Put [ResizeLike("inner")] in front, or give 'inner' the same stride on its way here. Write [Dim("H", MultipleOf = 4)].
using Autoencoders;

[Model, Input("H", "H", 3), Dim("H", MultipleOf = 2)]
[Conv2D(8, 3, Padding.Same, Name = "outer"), MaxPooling2D(2), Conv2D(8, 3, Padding.Same, Name = "inner"), MaxPooling2D(2)]
[UpSampling2D(2), Add([|"inner"|]), UpSampling2D(2), Add("outer")]
internal partial class Net;
