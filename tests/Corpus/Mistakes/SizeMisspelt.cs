// kind: named size that no input has
// id: AE0113
// message: [Dim] describes 'Widht', which no [Input] names. Did you mean 'Width'?
using Autoencoders;

[Model, Input("Height", "Width", 1), Dim("Height", MultipleOf = 2), Dim([|"Widht"|], MultipleOf = 2)]
[MaxPooling2D(2), UpSampling2D(2)]
internal partial class Net;
